/** All files that `npm run guide` writes, formatted as every other file of the project is. */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { listEditorSchemas } from './editor-schemas.ts';
import { listKindPages } from './kind-pages.ts';
import { listRulePages } from './rule-pages.ts';

export interface GuideFile {
  path: string;
  text: string;
}

/** Folders that hold nothing else. */
const FOLDERS = ['docs/kinds', 'docs/rules', '.vscode/schemas'];

export async function listGuideFiles(root: string): Promise<GuideFile[]> {
  const files = [...listKindPages(root), ...listRulePages(), ...listEditorSchemas()];
  return Promise.all(files.map(async (file) => ({ ...file, text: await toFormatted(file) })));
}

/** Brings the folders in line. @returns what was changed. */
export async function writeGuide(root: string): Promise<Stale[]> {
  const files = new Map((await listGuideFiles(root)).map(({ path, text }) => [path, text]));
  const stale = await findStale(root);
  for (const { path } of stale) {
    const text = files.get(path);
    mkdirSync(dirname(join(root, path)), { recursive: true });
    if (text === undefined) rmSync(join(root, path), { recursive: true });
    else writeFileSync(join(root, path), text);
  }
  return stale;
}

export interface Stale {
  path: string;
  is: 'missing' | 'out of date' | 'left over';
}

/** The files that are not there, not as they would be written, or there without a reason. */
export async function findStale(root: string): Promise<Stale[]> {
  const files = await listGuideFiles(root);
  const wanted = new Set(files.map(({ path }) => path));
  const leftOver = FOLDERS.flatMap((folder) => listNames(root, folder)).filter((path) => !wanted.has(path));
  return [
    ...files.flatMap(({ path, text }): Stale[] => {
      const file = join(root, path);
      if (!existsSync(file)) return [{ path, is: 'missing' }];
      return readFileSync(file, 'utf8') === text ? [] : [{ path, is: 'out of date' }];
    }),
    ...leftOver.map((path) => ({ path, is: 'left over' as const })),
  ];
}

/** Formatting is slow, and most texts are asked for more than once. */
const formatted = new Map<string, Promise<string>>();

function toFormatted({ path, text }: GuideFile): Promise<string> {
  const key = `${path}\n${text}`;
  const known = formatted.get(key) ?? formatAs(path, text);
  formatted.set(key, known);
  return known;
}

async function formatAs(path: string, text: string): Promise<string> {
  const config = await resolveConfig(join(import.meta.dirname, 'guide-files.ts'));
  // Its plugins are for other kinds of files, and are looked for in the folder from which the command is started.
  return format(text, { ...config, plugins: [], filepath: path });
}

function listNames(root: string, folder: string): string[] {
  return existsSync(join(root, folder)) ? readdirSync(join(root, folder)).map((name) => `${folder}/${name}`) : [];
}
