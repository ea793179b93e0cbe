import { describe, expect, test } from 'vitest';
import { explainSearch, type ExpectedSearch, type SeenSearch } from './expected-search.ts';

const [A, B, C, D] = ['/a/', '/b/', '/c/', '/d/'];
const ROUTES = ['tel:999', 'tel:111', '/get-help/pharmacy/', '/a-z/'];
const CALM: SeenSearch = {
  flagsAtOnce: [],
  flags: [],
  aboveCard: [],
  instant: [A, B],
  done: [A, B, C],
  state: 'done',
  inSight: ROUTES,
};
const FLAGGED: Partial<SeenSearch> = { flagsAtOnce: ['stroke'], flags: ['stroke'] };
const row = (wanted: Partial<ExpectedSearch>): ExpectedSearch => ({ query: 'x', ...wanted });

describe('all is well when', () => {
  test.each<[string, Partial<ExpectedSearch>, Partial<SeenSearch>]>([
    ['the right page is first', { first: A }, {}],
    ['the page is the third', { amongFirst: C }, { instant: [A, B, C] }],
    ['the page joins first answers that are fewer', { amongFirst: C }, {}],
    ['only the full text has it', { first: A }, { instant: [], done: [A] }],
    ['the card stands at once and at the end', { flag: 'stroke' }, FLAGGED],
    ['nothing is found and nothing should be', { nothing: true }, { instant: [], done: [] }],
    ['another page is first', { neverFirst: [B] }, {}],
  ])('%s', (_what, wanted, seen) => {
    expect(explainSearch(row(wanted), { ...CALM, ...seen })).toEqual([]);
  });
});

describe('it is a fault when', () => {
  test.each<[string, Partial<ExpectedSearch>, Partial<SeenSearch>, string]>([
    ['another page is first', { first: B }, {}, '“x”: /b/ is not first, but /a/, then /b/'],
    ['the page is the fourth', { amongFirst: D }, { instant: [A, B, C, D] }, '/d/ is not among the first 3'],
    ['the page joins as the fourth', { amongFirst: D }, { done: [A, B, C, D] }, '/d/ is not among the first 3'],
    ['the first moves', {}, { done: [C, A] }, 'the first answer moved: /a/, then /c/'],
    ['the first goes', {}, { done: [] }, 'the first answer moved: /a/, then undefined'],
    ['a wrong page is first', { neverFirst: [A] }, {}, '/a/ must not be first'],
    ['a wrong page is first below a card', { flag: 'stroke', neverFirst: [A] }, FLAGGED, '/a/ must not be first'],
    ['there is no card', { flag: 'stroke' }, {}, 'the card at once is none, and not stroke'],
    ['it is another card', { flag: 'fit' }, FLAGGED, 'the card at once is stroke, and not fit'],
    ['the card comes late', { flag: 'stroke' }, { flags: ['stroke'] }, 'the card at once is none'],
    ['the card goes', { flag: 'stroke' }, { flagsAtOnce: ['stroke'] }, 'the card at the end is none'],
    ['there are two cards', { flag: 'stroke' }, { ...FLAGGED, flags: ['stroke', 'fit'] }, 'is stroke and fit'],
    ['there is a card for nothing', { first: A }, FLAGGED, 'the card at once is stroke, and not none'],
    ['something is above it', { flag: 'stroke' }, { ...FLAGGED, aboveCard: ['the results'] }, 'above the card stands'],
    ['something is found', { nothing: true }, {}, 'nothing is to be found, and there is /a/'],
    ['111 is out of sight', { nothing: true }, { instant: [], done: [], inSight: [] }, 'tel:111 is not in sight'],
    ['the first answers never stood', {}, { instant: undefined, state: 'idle' }, 'the state is idle'],
  ])('%s', (_what, wanted, seen, fault) => {
    expect(explainSearch(row(wanted), { ...CALM, ...seen }).join('\n')).toContain(fault);
  });
});
