import MiniSearch from 'minisearch';
import { expect, it } from 'vitest';
import { createWordIndex } from './word-index.ts';

const PAGES = [
  { title: 'urgent care', aliases: 'care now' },
  { title: 'carers and care and caring', aliases: '' },
  { title: 'cars', aliases: 'urgent transport care' },
  { title: 'a story', aliases: 'nothing else' },
].map((page, id) => ({ id, ...page }));
const split = (text: string) => text.split(' ').filter(Boolean);
const index = createWordIndex(
  PAGES.map(({ title, aliases }) => [
    { words: split(title), weight: 2 },
    { words: split(aliases), weight: 1.5 },
  ]),
);

it.each(['care', 'car', 'urgent', 'story', 'nothing', 'c'])('scores “%s” as MiniSearch does', (word) => {
  const engine = new MiniSearch<(typeof PAGES)[number]>({ fields: ['title', 'aliases'], tokenize: split });
  engine.addAll(PAGES);
  const theirs = engine.search(word, {
    prefix: true,
    boost: { title: 2, aliases: 1.5 },
    weights: { prefix: 0.4, fuzzy: 0 },
  });
  const ours = index.find(word, () => true).toSorted((a, b) => b.score - a.score);
  expect(ours.length).toBeGreaterThan(0);
  expect(ours.map(({ id, terms }) => [id, terms.toSorted()])).toEqual(
    theirs.map(({ id, terms }) => [id, terms.toSorted()]),
  );
  ours.forEach(({ score }, at) => expect(score).toBeCloseTo(theirs[at]!.score, 9));
});

it('takes of the longer words those that count, and the word itself in any case', () => {
  const find = (isTerm: (term: string) => boolean) => index.find('care', isTerm).flatMap(({ terms }) => terms);
  expect(new Set(find(() => true))).toEqual(new Set(['care', 'carers']));
  expect(new Set(find(() => false))).toEqual(new Set(['care']));
});

it('knows every word once, and finds nothing without pages', () => {
  expect([...index.words].toSorted()).toEqual(
    'a and care carers caring cars else nothing now story transport urgent'.split(' '),
  );
  expect(createWordIndex([]).find('care', () => true)).toEqual([]);
});
