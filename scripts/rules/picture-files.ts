/**
 * A picture goes to readers, some on slow phones, and into a public record that never forgets. So it is what its name
 * says, no larger than anybody can see, still, and holds nothing about where or by whom it was taken.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Fault } from '../content/content-files.ts';
import { readPicture } from '../content/picture-parts.ts';
import type { Rule } from './rule.ts';
import { PICTURE } from './stray-files.ts';

const MOST_PIXELS = 2400;
const MEGABYTE = 1024 * 1024;
const MOST_BYTES = MEGABYTE;
/** A file as heavy as this is not opened at all: it is far too heavy already. */
const NEVER_READ = 64 * MEGABYTE;
const ENDINGS: Record<string, { name: string; endings: string[] }> = {
  png: { name: 'PNG', endings: ['png'] },
  jpg: { name: 'JPEG', endings: ['jpg', 'jpeg'] },
  webp: { name: 'WebP', endings: ['webp'] },
  avif: { name: 'AVIF', endings: ['avif'] },
};

export const pictureFiles: Rule = {
  name: 'picture-files',
  severity: 'error',
  waivable: false,
  why: 'a picture can be slow to load, fail on some phones, or tell where a patient lives',
  finds: [
    'A picture of more than 1 MB, or more than 2,400 pixels wide or high',
    'Hidden details in a picture, such as where it was taken',
    'A picture that moves',
    'A kind of picture that is not PNG, JPEG, WebP or AVIF, or a name that ends as another kind does',
    'A file that is empty or damaged, or holds no picture',
  ],
  example: {
    wrong: 'A photo as it comes from a phone: 4,000 × 3,000 pixels, 5 MB, with the place where it was taken',
    right: 'The same photo, saved again 1,600 pixels wide and without its details: 300 kB',
  },
  check: ({ root }) =>
    ['content', 'public'].flatMap((folder) =>
      listPictures(root, folder).flatMap((path) =>
        explainPicture(join(root, path)).map((message): Fault => ({ file: path, line: 1, column: 1, message })),
      ),
    ),
};

function listPictures(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isPicture(entry.name, folder))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Cameras write endings in capitals. In content/ the rule on stray files refuses those. */
function isPicture(name: string, folder: string): boolean {
  return PICTURE.test(folder === 'public' ? name.toLowerCase() : name);
}

/** Everything that is wrong with a picture. */
function explainPicture(path: string): string[] {
  const ending = /\.\w+$/.exec(path)?.[0] ?? '';
  if (ending !== ending.toLowerCase()) {
    return [`write the ending of its name in small letters, ${ending.toLowerCase()}, and check again`];
  }
  const { size } = statSync(path);
  if (size === 0) return ['this file is empty: save the picture again and put it here'];
  const heavy =
    size > MOST_BYTES
      ? [`this picture is ${formatSize(size)}: save it again smaller, or with less quality, up to 1 MB`]
      : [];
  return size > NEVER_READ ? heavy : [...heavy, ...explainInside(path)];
}

function explainInside(path: string): string[] {
  const picture = readPicture(readFileSync(path));
  if (!picture)
    return ['there is no picture in this file: open it in a picture program, and save it again as PNG or JPEG'];
  const { type, width, height, isWhole, isMoving, hasHiddenDetails } = picture;
  const kind = ENDINGS[type];
  const ending = path.slice(path.lastIndexOf('.') + 1);
  if (!kind) return [`this is a picture of the kind ${type.toUpperCase()}: save it again as PNG or JPEG`];
  return [
    ...(kind.endings.includes(ending)
      ? []
      : [`its name ends in .${ending}, but inside it is ${kind.name}: let its name end in .${kind.endings[0]}`]),
    ...(isWhole ? [] : ['this picture is damaged or its end is missing: save it again from the original']),
    ...(Math.max(width, height) > MOST_PIXELS
      ? [`this picture is ${format(width)} × ${format(height)} pixels: save it again with at most 2,400 on each side`]
      : []),
    ...(hasHiddenDetails
      ? ['it holds hidden details, such as where it was taken: save it again without them (“remove properties”)']
      : []),
    ...(isMoving ? ['this picture moves, and readers cannot stop it: save one still picture of it'] : []),
  ];
}

/** Rounded up, so that what is too heavy never looks like the limit. */
function formatSize(bytes: number): string {
  return `${(Math.ceil((bytes / MEGABYTE) * 10) / 10).toFixed(1)} MB`;
}

function format(count: number): string {
  return count.toLocaleString('en-GB');
}
