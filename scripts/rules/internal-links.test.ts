import { describe, expect, test } from 'vitest';
import { ABOUT, copyOf, findAfter, FREE_LINE, SERVICE } from '../../tests/fixtures/content-tree.ts';
import { testExample, testFaults } from '../../tests/fixtures/faults.ts';
import { internalLinks } from './internal-links.ts';

const inAbout = (text: string) => ({ [ABOUT]: [FREE_LINE, text] as const });
const linkTo = (url: string) => inAbout(`[A good name](${url})`);
const fault = (name: string, url: string, says: string) => ({
  name,
  edits: linkTo(url),
  at: `${ABOUT}:12:1`,
  value: url,
  says,
});

testExample(internalLinks, inAbout);

describe('a link to nowhere', () => {
  testFaults([
    fault('a slip of the pen', '/get-help/nhs-112/', 'no page at /get-help/nhs-112/. Did you mean /get-help/nhs-111/?'),
    fault('like nothing that is here', '/zebras/', 'no page at /zebras/: look up its address'),
    fault('no slash at the end', '/get-help/nhs-111', 'write /get-help/nhs-111/: addresses here'),
    fault('capitals', '/Get-help/NHS-111/', 'write /get-help/nhs-111/: addresses here'),
    fault('the name of a file', '/about.html', 'write /about/: addresses here'),
    fault('a kind of page without its name', '/plan/points/', 'no page at /plan/points/'),
    fault('a file that is not there', '/leaflet.pdf', 'no page at /leaflet.pdf'),
    fault('a folder outside the site', '/../content/', 'no page at /../content/'),
    fault('a heading that is not there', '#what-it-ist', 'Did you mean #what-it-is?'),
    fault('a heading of another page', '/stories/doreen/#a-heading', 'Leave #a-heading out'),
    fault('a word that is not explained', '/glossary/#ccgs', 'Did you mean #ccg?'),
    fault('a body that is not listed', '/partners/#zebra-club', 'Leave #zebra-club out'),
    fault('a place not in the outline', '/publications/plan-2016/#section-9', 'Did you mean #section-1?'),
    fault('a figure not in the chapter', '/figures/plan-2016-money/#plan-2016-gaps', 'Did you mean #plan-2016-gap?'),
    {
      name: 'a page that has moved',
      edits: {
        ...linkTo('/old-help/'),
        'content/redirects.yaml': 'redirects:\n  - from: /old-help/\n    to: /get-help/\n    since: 2026-11-22\n',
      },
      at: `${ABOUT}:12:1`,
      value: '/old-help/',
      says: 'this page has moved to /get-help/: link to it there',
    },
    {
      name: 'by reference',
      edits: inAbout('[A good name][1]\n\n[1]: /zebras/'),
      at: `${ABOUT}:14:1`,
      value: '/zebras/',
      says: 'no page at /zebras/',
    },
    {
      name: 'the button of a service',
      edits: {
        [SERVICE]: copyOf(SERVICE, ['text: Call 111\n  phone: "111"', 'text: Find a place\n  href: /get-hlp/']),
      },
      at: `${SERVICE}:11:9`,
      field: 'action.href',
      value: '/get-hlp/',
      says: 'Did you mean /get-help/?',
    },
  ]);
});

test.each([
  '/',
  '/get-help/nhs-111/',
  '/plan/points/care-hubs/',
  '/plan/points/care-hubs/#care-teams',
  '/plan/points/care-hubs/#maincontent',
  '/plan/why-change/',
  '/figures/disagreements/money/#the-gap',
  '/figures/plan-2016-money/#plan-2016-gap',
  '/publications/plan-2016/#section-1',
  '/publications/plan-2016/#para-2',
  '/glossary/#ccg',
  '/glossary/#letter-c',
  '/partners/#ely-trust',
  '/get-help/find/#a-and-e',
  '/search/?q=help',
  '/data/figures.csv',
  '/data/catalogue.json',
  '/map.png',
  '#what-it-is',
  '/about/#what-it-is',
  '#sources',
  'https://www.nhs.uk/no-such-page',
])('a link to %s arrives', (url) => {
  expect(findAfter(linkTo(url))).toEqual([]);
});

test.each(['csv', 'csv-metadata.json', 'json'])('a link to the .%s of a table arrives, by its id', (end) => {
  const table = { 'content/datasets/days-in-bed.yaml': 'id: bed-days\n' };
  const find = (url: string) => findAfter({ ...table, ...linkTo(url) }).filter(({ rule }) => rule === 'internal-links');
  expect(find(`/data/bed-days.${end}`)).toEqual([]);
  expect(find(`/data/days-in-bed.${end}`)).toHaveLength(1);
});

test('of two headings alike the second has a number in its name', () => {
  const text = (url: string) => `[A good name](${url})\n\n## What it is\n\nMore.`;
  expect(findAfter(inAbout(text('#what-it-is-1'))).map(({ rule }) => rule)).not.toContain('internal-links');
  expect(findAfter(inAbout(text('#what-it-is-2'))).map(({ rule }) => rule)).toContain('internal-links');
});
