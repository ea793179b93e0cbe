/**
 * An example of each prose component. One file is both what the editors' page draws and what it shows to copy, so the
 * two cannot differ; the front matter says when to use the component and when not.
 */
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

interface ExampleModule {
  default: AstroComponentFactory;
  frontmatter: { use: string; avoid: string };
}

const modules = import.meta.glob<ExampleModule>('./*.mdx', { eager: true });
const texts = import.meta.glob<string>('./*.mdx', { eager: true, query: '?raw', import: 'default' });

/** In the order of their names. */
export const examples = Object.entries(modules).map(([path, { default: content, frontmatter }]) => ({
  name: path.replace(/^\.\/|\.mdx$/g, ''),
  ...frontmatter,
  content,
  text: withoutFields(texts[path] ?? ''),
}));

function withoutFields(text: string): string {
  return text.replace(/^---\n[\s\S]*?\n---\n/, '').trim();
}
