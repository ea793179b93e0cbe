import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { redFlagsSchema, type RedFlags } from '../schemas/search.ts';
import { findRedFlag } from './red-flags.ts';
import { toSearchWords } from './search-words.ts';

const real = redFlagsSchema.parse(parse(readFileSync('content/search/red-flags.yaml', 'utf8')));

const toFlag = (id: string, words: string[]) => ({ id, card: 'emergency', says: 'Danger.', words });
const small: RedFlags = {
  cards: [{ id: 'emergency', heading: 'Call 999', actions: [{ text: 'Call 999', phone: '999' }], links: [] }],
  flags: [
    toFlag('breathing', ["can't breathe", 'not waking up']),
    toFlag('heart', ['heart attack', 'chest pain']),
    toFlag('stroke', ['stroke', 'face has dropped']),
    toFlag('poison', ['overdose', 'poison', 'collapsed']),
    toFlag('suicide', ['suicidal', 'kill myself']),
  ],
  notMisspelt: ['prison', 'stoke', 'stroll', 'want', 'hear', 'overdue', 'not walking'],
};

describe('a danger is found', () => {
  test.each([
    ['chest pain', 'heart'],
    ['pain in my chest', 'heart'],
    ['xhest pain', 'heart'],
    ['hart atack', 'heart'],
    ['hear attack', 'heart'],
    ['HEART ATTACKS!!!', 'heart'],
    ['heeeart attack', 'heart'],
    ['chest pian', 'heart'],
    ['chęst pąin', 'heart'],
    ['🫀 heart 💔 attack', 'heart'],
    ['chestpain', 'heart'],
    ['ithinkimhavingaheartattack', 'heart'],
    ['siucidal', 'suicide'],
    ['suici', 'suicide'],
    ['want to kill my self', 'suicide'],
    ['want to kil myself', 'suicide'],
    ['over dose', 'poison'],
    ['collapsing', 'poison'],
    ['cantbreathe', 'breathing'],
    ['I cannot breath', 'breathing'],
    ['can not breathe', 'breathing'],
    ['his face has suddenly dropped', 'stroke'],
    ['strok', 'stroke'],
  ])('%s', (query, flag) => {
    expect(findRedFlag(query, small)?.flag.id).toBe(flag);
  });
});

test.each([
  '',
  '🤡',
  'prison',
  'Stoke',
  'overd',
  'can breathe',
  'want to breathe',
  'baby not walking up stairs',
  'chest',
  'attack',
  'chest infection and a bit of pain',
  "'); drop table",
])('“%s” names no danger', (query) => {
  expect(findRedFlag(query, small)).toBeUndefined();
});

test('a danger rightly spelt comes before a misspelt one, and then the first of the file', () => {
  expect(findRedFlag('hart atack or overdose', small)?.flag.id).toBe('poison');
  expect(findRedFlag('overdose, chest pain', small)?.flag.id).toBe('heart');
  expect(findRedFlag('hart atack', small)?.misspelt).toBe(true);
});

test('a phrase whose words stand far apart is none', () => {
  expect(findRedFlag('chest a b c pain', small)?.flag.id).toBe('heart');
  expect(findRedFlag('chest one two three four pain', small)).toBeUndefined();
});

test('a text of 10,000 characters is searched in little time', () => {
  const text = Array.from({ length: 1500 }, (_, index) => `w${(index * 7919).toString(36)}x`).join(' ');
  findRedFlag(text, real);
  const before = process.cpuUsage();
  findRedFlag(text.slice(0, 10_000), real);
  // A fifth of it on a machine with nothing else to do.
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(100);
});

const NEIGHBOURS: Record<string, string> = Object.fromEntries(
  ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'].flatMap((row) =>
    [...row].map((key, at) => [key, row[at + 1] ?? row[at - 1]!]),
  ),
);

/** Each way to miss one letter of a word: left out, twice, swapped with the next, the key beside it. */
function listSlips(word: string): string[] {
  return [...word].flatMap((letter, at) => {
    const [before, after] = [word.slice(0, at), word.slice(at + 1)];
    const swapped = after ? [`${before}${after[0]}${letter}${after.slice(1)}`] : [];
    return [
      before + after,
      before + letter + letter + after,
      before + (NEIGHBOURS[letter] ?? letter) + after,
      ...swapped,
    ];
  });
}

test('every phrase is found with one slip in any of its longer words, whatever stands around it', () => {
  const others = new Set(real.notMisspelt);
  const missed = real.flags.flatMap(({ words }, grave) =>
    words.flatMap((phrase) => {
      const parts = toSearchWords(phrase);
      return parts.flatMap((word, at) =>
        (word.length < 5 ? [] : listSlips(word)).flatMap((slip, number) => {
          // A danger of one word cannot be told from another good word.
          if (others.has(slip) || parts.includes(slip)) return [];
          const text = parts.with(at, slip).join(' ');
          const query = [text.toUpperCase(), `Help, my mum: ${text}!`, `${text}...`][number % 3]!;
          const found = findRedFlag(query, real);
          const isFound =
            found &&
            (real.flags.indexOf(found.flag) <= grave || !found.misspelt || found.card.id === real.flags[grave]?.card);
          return isFound ? [] : [`${phrase}: ${query} → ${found?.flag.id}`];
        }),
      );
    }),
  );
  expect(missed).toEqual([]);
}, 60_000);
