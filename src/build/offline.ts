/**
 * `sw.js`, the service worker, and the one file of pages that it keeps. The pages share their style sheet there, so that
 * all of them together are a small download. With `offline: false` in content/site.yaml the worker takes itself away.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { listKept } from '../lib/kept-files.ts';
import { findLoadedScripts } from '../lib/loaded-scripts.ts';
import { findPage, type OfflineSettings, type SavedPages } from '../lib/saved-page.ts';
import { listBuiltFiles, readText } from './built-files.ts';
import { readSite } from './site-file.ts';
import type { StepInput } from './steps.ts';
import { WORKER_FILE } from './worker-file.ts';

/** What a phone may be asked to download for later, in bytes as every server can send them. */
const MOST = 200_000;

/** @throws when there is no worker, or when it is not one plain script. */
export function writeOffline({ root, folder }: Pick<StepInput, 'root' | 'folder'>): void {
  if (!existsSync(join(folder, WORKER_FILE))) throw new Error('Astro wrote no service worker: see astro.config.mjs');
  const script = readText(folder, WORKER_FILE);
  rmSync(join(folder, WORKER_FILE));
  if (/^\s*(?:import|export)\b|;(?:import|export)[\s{"']/m.test(script)) {
    throw new Error('The service worker shares code with a page, and old browsers read it only as one plain script');
  }
  const settings = readSite(root).offline ? `const SETTINGS=${toScript(keepFiles(folder, script))};` : '';
  writeFileSync(join(folder, 'sw.js'), `${settings}${script}`);
}

/**
 * Writes the file of pages.
 * @param script The worker: with another one comes another version too, so that no two share what they keep.
 * @throws when there would be more to download than a phone may be asked for.
 */
export function keepFiles(folder: string, script: string, most = MOST): OfflineSettings {
  const kept = listKept(listBuiltFiles(folder));
  kept.files = dropUnloaded(folder, kept);
  const text = JSON.stringify(gatherPages(folder, kept.pages));
  const contents = kept.files.map((path) => readFileSync(join(folder, path)));
  const size = [Buffer.from(text), ...contents].reduce((sum, content) => sum + gzipSync(content).length, 0);
  if (size > most) {
    throw new Error(
      `Readers’ phones would keep ${kept.pages.length} pages, a download of ${toKilobytes(size)}, and the most is ` +
        `${toKilobytes(most)}: keep fewer of them in src/lib/kept-files.ts`,
    );
  }
  const pages = `/_astro/saved-pages.${toHash([text])}.json`;
  mkdirSync(join(folder, '_astro'), { recursive: true });
  writeFileSync(join(folder, pages), text);
  return { version: toHash([script, pages, ...kept.files, ...contents]), pages, files: kept.files };
}

/** A script that none of the kept pages loads, such as that of the charts, is not for a phone to keep. */
function dropUnloaded(folder: string, { pages, files }: ReturnType<typeof listKept>): string[] {
  const scripts = files.filter((path) => path.endsWith('.js'));
  const texts = new Map(scripts.map((path) => [path.replace('/_astro/', ''), readText(folder, path)]));
  const html = pages.map((path) => readText(folder, `${path}index.html`));
  const loaded = findLoadedScripts(html, texts).map((name) => `/_astro/${name}`);
  return files.filter((path) => !path.endsWith('.js') || loaded.includes(path));
}

/** @throws when a page has another style sheet than the others, because it could not be put together again. */
function gatherPages(folder: string, paths: string[]): SavedPages {
  const saved: SavedPages = { style: '', pages: {} };
  for (const path of paths) {
    const html = readText(folder, `${path}index.html`);
    saved.style ||= /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
    const bare = html.replace(`<style>${saved.style}</style>`, () => '<style></style>');
    saved.pages[path] = bare;
    if (bare === html || findPage(saved, path) !== html)
      throw new Error(`${path} has another style sheet than the pages kept with it`);
  }
  return saved;
}

function toHash(parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  // Each part by its own hash, so that no two lists of parts run together into the same text.
  for (const part of parts) hash.update(createHash('sha256').update(part).digest());
  return hash.digest('hex').slice(0, 12);
}

/** JSON that is also a script on every browser. */
function toScript(settings: OfflineSettings): string {
  return JSON.stringify(settings).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function toKilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} kB`;
}
