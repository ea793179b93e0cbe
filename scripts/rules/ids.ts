/** Two entries with one id, or with addresses that differ only in case: one of them would silently disappear. */
import { findPosition, type ContentFile, type Fault } from '../content/content-files.ts';
import { getId } from '../content/entry-ids.ts';
import type { Rule } from './rule.ts';

export const ids: Rule = {
  name: 'ids',
  severity: 'error',
  waivable: false,
  why: 'of two entries with one id, one would silently disappear',
  finds: [
    'An id that two entries of a kind have',
    'File names of a kind that differ in capitals alone: About.mdx and about.mdx',
  ],
  example: { wrong: 'id: about (twice)', right: 'id: about-the-site' },
  check: ({ files }) => [...findTwins(files, 'id', getId), ...findTwins(files, 'file name', (file) => file.slug)],
};

function findTwins(files: ContentFile[], what: string, keyOf: (file: ContentFile) => string | undefined): Fault[] {
  const seen = new Map<string, ContentFile>();
  return files.flatMap((file): Fault[] => {
    const key = keyOf(file);
    if (key === undefined) return [];
    const name = `${file.collection}/${key.normalize('NFC').toLowerCase()}`;
    const first = seen.get(name);
    if (!first) {
      seen.set(name, file);
      return [];
    }
    return [
      {
        file: file.path,
        ...(what === 'id' ? findPosition(file, ['id']) : { line: 1, column: 1 }),
        field: what === 'id' ? 'id' : undefined,
        value: key,
        message: `this ${what} is already used by ${first.path}: give one of the two another (capitals make no difference)`,
      },
    ];
  });
}
