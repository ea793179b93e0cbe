import { expect, it } from 'vitest';
import { createInstantSearch } from './instant-search.ts';
import type { SearchedPage, SearchKind } from './searched-page.ts';

const DAY = '2026-11-22';
const toPage = (
  href: string,
  title: string,
  kind: SearchKind,
  aliases: string[] = [],
  more: Partial<SearchedPage> = {},
) => ({
  ...{ href, title, kind, aliases },
  ...more,
});
const pages: SearchedPage[] = [
  toPage('/get-help/999-and-a-and-e/', '999 and A&E', 'Get help', ['emergency']),
  toPage('/get-help/minor-injury-units/', 'Minor injury units', 'Get help', ['MIU', 'broken arm', 'sprained wrist'], {
    until: '2027-01-01',
    due: '2026-12-01',
  }),
  toPage('/get-help/pharmacy/', 'Pharmacy', 'Get help', ['chemist'], { until: '2026-11-21' }),
  toPage('/get-help/mental-health-crisis/', 'Mental health crisis', 'Get help'),
  toPage('/places/hinchingbrooke-hospital/', 'Hinchingbrooke Hospital', 'Places', [], { area: 'Huntingdonshire' }),
  toPage('/get-help/near/wisbech/', 'Where to go for urgent help near Wisbech', 'Places', [], { area: 'Wisbech' }),
  toPage('/plan/initiatives/hinchingbrooke-campus/', 'Hinchingbrooke health campus', 'The plan'),
  toPage('/plan/initiatives/care-in-wisbech/', 'Care in Wisbech', 'The plan'),
  toPage('/plan/initiatives/acute/', 'Acute care', 'The plan'),
  toPage('/stories/lukasz/', 'Łukasz and the Ŵyl', 'Stories'),
];
const search = createInstantSearch(pages, [
  { say: ['casualty', 'ER'], means: 'A&E', page: '/get-help/999-and-a-and-e/' },
  { say: ['press 2'], means: 'mental health crisis', page: '/get-help/mental-health-crisis/' },
]);
const find = (query: string) => search.find(query, DAY).found.map(({ page }) => page.href);

it.each([
  ['hinch', '/places/hinchingbrooke-hospital/'],
  ['HINCHINBROOK!!', '/places/hinchingbrooke-hospital/'],
  ['hospital hinchingbrooke', '/places/hinchingbrooke-hospital/'],
  ['where do I take my son with a broken arm', '/get-help/minor-injury-units/'],
  ['wisbech', '/get-help/near/wisbech/'],
  ['casualty', '/get-help/999-and-a-and-e/'],
  ['casulty', '/get-help/999-and-a-and-e/'],
  ['a and e', '/get-help/999-and-a-and-e/'],
  ['press 2', '/get-help/mental-health-crisis/'],
  ['mentalhealth crisis 😢', '/get-help/mental-health-crisis/'],
  ['lukasz wyl', '/stories/lukasz/'],
])('finds first for %j: %s', (query, href) => {
  expect(find(query)[0]).toBe(href);
});

it.each([
  'asdfgh',
  '🤡',
  '',
  '   ',
  '???',
  'a'.repeat(10_000),
  'xqzvbnm '.repeat(2000),
  'chemist',
  'acutely-nothing zzzz qqqq',
])('finds nothing for %j', (query) => {
  expect(find(query)).toEqual([]);
});

it('finds help by its name among words that no page has, before pages that have others of them', () => {
  expect(find('minor injury units open sunday car park')).toEqual(['/get-help/minor-injury-units/']);
  expect(find('casualty in wisbech care open')[0]).toBe('/get-help/999-and-a-and-e/');
  expect(find('casualty in wisbech care open')).toContain('/plan/initiatives/care-in-wisbech/');
  expect(find('campus open sunday car park')).toEqual([]);
});

it('never puts news of one day before help that is asked for by its name', () => {
  const [unit, news] = [
    toPage('/places/wisbech-unit/', 'Wisbech unit', 'Places'),
    toPage('/updates/wisbech-unit-open-2021/', 'The Wisbech unit is open', 'The plan'),
  ];
  const { find: ask } = createInstantSearch([unit, news], []);
  const first = (query: string) => ask(query, DAY).found[0]?.page.href;
  expect(first('when is wisbech open')).toBe(unit.href);
  expect(first('the wisbech unit is open')).toBe(news.href);
});

it('does not know a place by a word that stands in many names', () => {
  const royal = toPage('/places/royal/', 'Royal Papworth Hospital', 'Places');
  const { find: ask } = createInstantSearch([royal], []);
  expect(ask('royal mail strike date', DAY).found).toEqual([]);
  expect(ask('papworth car park date', DAY).found).toHaveLength(1);
});

it('answers the same, whatever was asked before', () => {
  const before = search.find('hinchingbrook phone', DAY);
  search.find('hinchingbrookes hospitals phones', DAY);
  expect(search.find('hinchingbrook phone', DAY)).toEqual(before);
});

it('leaves words as they are that are right, and never takes another for one', () => {
  const { find: ask } = createInstantSearch(pages, [{ say: ['casuals'] }]);
  expect(ask('casuals', DAY)).toEqual({ found: [] });
  expect(createInstantSearch(pages, [{ say: ['wisbeck'] }]).find('wisbecks', DAY).searchedFor).toBe('wisbech');
});

it('lets a page that is past its day hide no other', () => {
  const past = toPage('/past/', 'Blue badge parking', 'The plan', [], { until: '2026-11-21' });
  const live = toPage('/live/', 'Parking', 'The plan');
  expect(
    createInstantSearch([past, live], [])
      .find('blue parking', DAY)
      .found.map(({ page }) => page.href),
  ).toEqual(['/live/']);
});

it('takes a word that is typed to its end for no shorter part of another', () => {
  const [early, ears] = [toPage('/early/', 'Early help', 'The plan'), toPage('/ears/', 'Ears', 'The plan')];
  const answers = (query: string) =>
    createInstantSearch([early, ears], [])
      .find(query, DAY)
      .found.map(({ page }) => page.href);
  expect(answers('ear')).toEqual(['/ears/', '/early/']);
  expect(answers('ear wax')).toEqual(['/ears/']);
});

it('never finds a page that only begins as what was typed does', () => {
  expect(find('hinchley')).toEqual([]);
});

it('says what it searched for instead, and what matched', () => {
  expect(search.find('hinchingbroke', DAY).searchedFor).toBe('hinchingbrooke');
  expect(search.find('casualty', DAY).searchedFor).toBe('A&E');
  expect(search.find('hinchingbrooke', DAY)).toMatchObject({ found: [{ matched: ['hinchingbrooke'] }, {}] });
  expect(search.find('hinchingbrooke', DAY).searchedFor).toBeUndefined();
});

it('gives the same order in whatever order the pages come', () => {
  const other = createInstantSearch(pages.toReversed(), []);
  expect(other.find('hospital', DAY).found).toEqual(search.find('hospital', DAY).found);
});
