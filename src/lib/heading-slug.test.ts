import { expect, test } from 'vitest';
import { toHeadingSlugs } from './heading-slug.ts';

test.each([
  ['What it is', 'what-it-is'],
  ['People’s needs were growing', 'peoples-needs-were-growing'],
  ['By text message (emergencySMS)', 'by-text-message-emergencysms'],
  ['Injuries to the face, mouth, head or eyes, at any age', 'injuries-to-the-face-mouth-head-or-eyes-at-any-age'],
  ['A&E, and then', 'ae-and-then'],
  ['Risks & rewards', 'risks--rewards'],
  ['£504 million', '504-million'],
  ['Café_au lait-2', 'café_au-lait-2'],
  ['  two  spaces', '--two--spaces'],
])('%s has the id %s, as in the built site', (heading, id) => {
  expect(toHeadingSlugs([heading])).toEqual([id]);
});

test('headings with the same words are numbered', () => {
  expect(toHeadingSlugs(['Hours', 'Hours', 'Hours'])).toEqual(['hours', 'hours-1', 'hours-2']);
  expect(toHeadingSlugs(['Hours', 'Hours 1', 'Hours'])).toEqual(['hours', 'hours-1', 'hours-2']);
});
