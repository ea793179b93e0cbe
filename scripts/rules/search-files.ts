/**
 * The three files of the search name each other's entries and pages of the site. A card that nobody can find, or a
 * search that is held to a page that is gone, would be seen only by somebody in need.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findNearestName } from '../../src/lib/nearest-name.ts';
import { findRedFlag } from '../../src/lib/red-flags.ts';
import { toSearchWords } from '../../src/lib/search-words.ts';
import { expectedSearchesSchema, redFlagsSchema, synonymsSchema } from '../../src/schemas/search.ts';
import type { ExpectedSearches, RedFlags, Synonyms } from '../../src/schemas/search.ts';
import { findPosition, readYamlFile, type FieldsFile, type Fault } from '../content/content-files.ts';
import { listAddresses, type Addresses } from '../content/site-addresses.ts';
import type { Rule } from './rule.ts';

/** Something wrong at a place in one of the files. */
type Say = (path: (string | number)[], value: string, message: string) => Fault;

export const searchFiles: Rule = {
  name: 'search-files',
  severity: 'error',
  waivable: false,
  why: 'somebody in danger must get the right card, and a search that must work must be one that can',
  finds: [
    'A card or a danger that is named and not there, or that nothing leads to',
    'A page that the site does not have',
    'A word that stands twice, in one list or in two',
    'Words of danger with fewer than 3 letters',
    'A search whose card is not the one that it must show',
    'A danger that no expected search tries',
  ],
  example: {
    wrong: 'card: emergencies',
    right: 'card: emergency',
  },
  check: ({ root, files }) => {
    const [flags, synonyms, expected] = ['red-flags', 'synonyms', 'expected'].map((name) => readSearchFile(root, name));
    // What is not of the right form is for the rule `site` to say.
    const redFlags = redFlagsSchema.safeParse(flags?.data).data;
    const said = synonymsSchema.safeParse(synonyms?.data).data;
    const rows = expectedSearchesSchema.safeParse(expected?.data).data;
    const addresses = listAddresses(files);
    return [
      ...(flags && redFlags ? checkFlags(redFlags, addresses, toSay(flags)) : []),
      ...(synonyms && said ? checkSynonyms(said, redFlags, addresses, toSay(synonyms)) : []),
      ...(expected && rows && redFlags ? checkExpected(rows, redFlags, addresses, toSay(expected)) : []),
      ...(flags && rows && redFlags ? checkTried(rows, redFlags, toSay(flags)) : []),
    ];
  },
};

function readSearchFile(root: string, name: string): FieldsFile | undefined {
  const path = `content/search/${name}.yaml`;
  return existsSync(join(root, path)) ? readYamlFile(root, path) : undefined;
}

function toSay(file: FieldsFile): Say {
  return (path, value, message) => ({
    file: file.path,
    ...findPosition(file, path),
    field: path.join('.'),
    value,
    message,
  });
}

function checkFlags({ cards, flags, notMisspelt }: RedFlags, addresses: Addresses, say: Say): Fault[] {
  const ids = cards.map(({ id }) => id);
  const seen = new Map<string, string>();
  const checkTwice = (phrase: string, of: string, path: (string | number)[]): Fault[] => {
    const words = toSearchWords(phrase).join(' ');
    const before = seen.get(words);
    seen.set(words, before ?? of);
    return before ? [say(path, phrase, `stands under ${before} already: leave it in one place`)] : [];
  };
  return [
    ...cards.flatMap(({ id, links }, card) => [
      ...links.flatMap(({ page }, link) => checkPage(page, ['cards', card, 'links', link, 'page'], addresses, say)),
      ...(flags.some((flag) => flag.card === id)
        ? []
        : [say(['cards', card, 'id'], id, 'no danger shows this card: name it under a flag, or remove it')]),
    ]),
    ...flags.flatMap((flag, index) => [
      ...(ids.includes(flag.card)
        ? []
        : [say(['flags', index, 'card'], flag.card, `there is no such card${suggest(flag.card, ids)}`)]),
      ...flag.words.flatMap((phrase, word) => [
        ...checkTwice(phrase, flag.id, ['flags', index, 'words', word]),
        ...(toSearchWords(phrase).join('').length < 3
          ? [say(['flags', index, 'words', word], phrase, 'has fewer than 3 letters, as many words have: write it out')]
          : []),
      ]),
    ]),
    ...notMisspelt.flatMap((phrase, word) => checkTwice(phrase, 'notMisspelt', ['notMisspelt', word])),
  ];
}

function checkSynonyms(
  { synonyms }: Synonyms,
  redFlags: RedFlags | undefined,
  addresses: Addresses,
  say: Say,
): Fault[] {
  const dangers = new Set(
    redFlags?.flags.flatMap(({ words }) => words.map((phrase) => toSearchWords(phrase).join(' '))),
  );
  const seen = new Set<string>();
  return synonyms.flatMap(({ say: typed, page }, index) => [
    ...(page === undefined ? [] : checkPage(page, ['synonyms', index, 'page'], addresses, say)),
    ...typed.flatMap((phrase, number) => {
      const words = toSearchWords(phrase).join(' ');
      const path = ['synonyms', index, 'say', number];
      if (dangers.has(words)) return [say(path, phrase, 'is a word of danger in red-flags.yaml: remove it here')];
      if (seen.has(words)) return [say(path, phrase, 'stands in this file already: leave it in one place')];
      seen.add(words);
      return [];
    }),
  ]);
}

function checkExpected({ searches }: ExpectedSearches, redFlags: RedFlags, addresses: Addresses, say: Say): Fault[] {
  const ids = redFlags.flags.map(({ id }) => id);
  return searches.flatMap(({ query, flag, first, amongFirst, neverFirst = [] }, row) => [
    ...(first === undefined ? [] : checkPage(first, ['searches', row, 'first'], addresses, say)),
    ...(amongFirst === undefined ? [] : checkPage(amongFirst, ['searches', row, 'amongFirst'], addresses, say)),
    ...neverFirst.flatMap((page, number) => checkPage(page, ['searches', row, 'neverFirst', number], addresses, say)),
    ...(flag !== undefined && !ids.includes(flag)
      ? [say(['searches', row, 'flag'], flag, `red-flags.yaml has no such danger${suggest(flag, ids)}`)]
      : checkCard(query, flag, redFlags, (message) => say(['searches', row, 'query'], query, message))),
  ]);
}

function checkCard(
  query: string,
  wanted: string | undefined,
  redFlags: RedFlags,
  say: (message: string) => Fault,
): Fault[] {
  const found = findRedFlag(query, redFlags)?.flag.id;
  if (found === wanted) return [];
  if (found === undefined) return [say(`shows no card: add its words under ${wanted} in red-flags.yaml`)];
  return [
    wanted === undefined
      ? say(`shows the card of ${found}: name it under flag, or add the word to notMisspelt in red-flags.yaml`)
      : say(`shows the card of ${found} and not of ${wanted}: see which words of red-flags.yaml stand in it`),
  ];
}

function checkTried({ searches }: ExpectedSearches, { flags }: RedFlags, say: Say): Fault[] {
  return flags.flatMap(({ id }, index) =>
    searches.some(({ flag }) => flag === id)
      ? []
      : [say(['flags', index, 'id'], id, 'no search in expected.yaml tries it: add one that people would type')],
  );
}

function checkPage(page: string, path: (string | number)[], addresses: Addresses, say: Say): Fault[] {
  return addresses.has(page)
    ? []
    : [say(path, page, `this site has no page there${suggest(page, [...addresses.keys()])}`)];
}

function suggest(written: string, names: string[]): string {
  const near = findNearestName(written, names);
  return near ? `. Did you mean ${near}?` : '';
}
