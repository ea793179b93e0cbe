import { expect, test } from 'vitest';
import { ABOUT, copyOf, findAfter, FREE_LINE, SERVICE } from '../../tests/fixtures/content-tree.ts';
import { testExample, testFaults } from '../../tests/fixtures/faults.ts';
import { linkWords } from './link-words.ts';

const inAbout = (text: string) => ({ [ABOUT]: [FREE_LINE, text] as const });
const at = `${ABOUT}:12:1`;

testExample(linkWords, inAbout);

testFaults([
  { name: 'here', edits: inAbout('[here](/get-help/)'), at, value: 'here', says: 'does not say where the link leads' },
  { name: 'with a sign', edits: inAbout('[Read more…](/get-help/)'), at, says: 'does not say where' },
  ...['the website', 'this website', 'Our website', 'visit website', 'Find out more about us here'].map((words) => ({
    name: words,
    edits: inAbout(`[${words}](/get-help/)`),
    at,
    value: words,
    says: 'does not say where the link leads',
  })),
  { name: 'in bold', edits: inAbout('[**this page**](/get-help/)'), at, value: 'this page', says: 'does not say' },
  { name: 'a bare address', edits: inAbout('https://www.nhs.uk/'), at, says: 'a bare address' },
  { name: 'an address as words', edits: inAbout('[www.nhs.uk](https://www.nhs.uk/)'), at, says: 'a bare address' },
  { name: 'a sign', edits: inAbout('[»](/get-help/)'), at, value: '»', says: 'is only a sign' },
  { name: 'no words', edits: inAbout('[](/get-help/)'), at, value: '/get-help/', says: 'this link has no words' },
  {
    name: 'too many words',
    edits: inAbout(`[${'get help now '.repeat(8)}](/get-help/)`),
    at,
    says: 'are 103 characters; keep them to 100',
  },
  {
    name: 'the same words for two places',
    edits: inAbout('[Find help](/get-help/) or [find help](/get-help/find/).'),
    at: `${ABOUT}:12:28`,
    value: 'find help',
    says: 'leads to two places on this page, /get-help/ and /get-help/find/',
  },
  {
    name: 'the same words for two places, by reference',
    edits: inAbout('[find help][a] or [find help](/get-help/find/).\n\n[a]: /get-help/'),
    at: `${ABOUT}:12:19`,
    says: 'leads to two places',
  },
  {
    name: 'a button',
    edits: { [SERVICE]: copyOf(SERVICE, ['text: Call 111\n', 'text: Click here\n']) },
    at: `${SERVICE}:10:9`,
    field: 'action.text',
    value: 'Click here',
    says: 'does not say where',
  },
]);

test.each([
  '[Find help](/get-help/) or [find help](/get-help/).',
  '[116 123](tel:116123)',
  'Call or text [999](tel:999) or [999](sms:999).',
  '[nhs.uk](https://www.nhs.uk)',
  'Read [more about the plan](/plan/).',
  '[![A map of Ely](/map.png)](/get-help/find/)',
])('is right: %s', (text) => {
  expect(findAfter(inAbout(text))).toEqual([]);
});
