declare namespace App {
  /** What the prose components of the page being drawn need to know; `Prose.astro` puts it there. */
  interface Locals {
    prose?: import('./lib/prose-context.ts').ProseState;
  }
}

interface ImportMetaEnv {
  /** The day of the build, `2026-11-22`. */
  readonly BUILD_DAY: string;
}

/** Porter's second stemmer for English, as the index of the full text uses it. */
declare module 'wink-porter2-stemmer' {
  export default function stem(word: string): string;
}
