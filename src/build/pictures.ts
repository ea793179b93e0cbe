/** The picture of each page that names one (`og:image`), drawn from the words of the finished page. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import opentype from 'opentype.js';
import sharp, { type PngOptions } from 'sharp';
import { createPen, type Pen } from '../lib/outline-pen.ts';
import { toPicturePath } from '../lib/routes.ts';
import { toPictureSvg } from '../lib/sharing-picture.ts';
import { listPages, readText } from './built-files.ts';
import { findSharedPage } from './page-words.ts';
import { openPictureStore, STORE } from './picture-store.ts';
import type { StepInput } from './steps.ts';

/** Arial's shapes under a free licence. The second file has letters such as the ŵ of Welsh. */
const FONTS = ['arimo-latin-700-normal.woff', 'arimo-latin-ext-700-normal.woff'];
/** 16 colours are enough for smooth letters in four colours, and a better compression takes twice as long. */
const PNG: PngOptions = { palette: true, colours: 16, effort: 1, dither: 0, compressionLevel: 6 };
/** More than cores: while one is drawn, another one is written. */
const AT_ONCE = 4;

interface Task {
  file: string;
  source: string;
}

/** @throws when a page names another picture than its own or shares one, has no heading, or stands among the pictures. */
export async function writePictures({ root, folder }: Pick<StepInput, 'root' | 'folder'>): Promise<void> {
  const pen = readPen();
  const tasks = listPages(folder).flatMap((page) => toTask(page, readText(folder, page), pen) ?? []);
  assertApart(folder, tasks);
  const store = openPictureStore(join(root, STORE), toVersion(), drawPicture);
  const waiting = tasks.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const { file, source } of waiting) {
        const picture = await store.getPicture(source);
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), picture);
      }
    }),
  );
  store.close();
}

function toTask(page: string, html: string, pen: Pen): Task | undefined {
  const shared = findSharedPage(html);
  if (!shared) return undefined;
  const path = toPicturePath(`/${page.replace(/index\.html$/, '')}`);
  if (new URL(shared.picture).pathname !== path) {
    throw new Error(`${page} names the picture ${shared.picture}, and its own is ${path}`);
  }
  return { file: path.slice(1), source: toPictureSvg(shared.words, pen) };
}

function assertApart(folder: string, tasks: Task[]): void {
  const files = tasks.map(({ file }) => file);
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice) throw new Error(`Two pages would have one picture, ${twice}: give one of them another address`);
  const among = listPages(folder).find((page) => page.startsWith('pictures/'));
  if (among) throw new Error(`${among} would be kept by browsers for a day, as pictures are: give it another address`);
}

export function readPen(): Pen {
  const { resolve } = createRequire(import.meta.url);
  return createPen(
    FONTS.map((name) => {
      const bytes = readFileSync(resolve(`@fontsource/arimo/files/${name}`));
      return opentype.parse(Uint8Array.from(bytes).buffer);
    }),
  );
}

/** @param source SVG without text. */
export function drawPicture(source: string): Promise<Uint8Array> {
  return sharp(Buffer.from(source)).png(PNG).toBuffer();
}

function toVersion(): string {
  return JSON.stringify([PNG, sharp.versions]);
}
