import { expect, test } from 'vitest';
import { ABOUT, findAfter, FREE_LINE } from '../../tests/fixtures/content-tree.ts';
import { testExample, testFaults } from '../../tests/fixtures/faults.ts';
import { altText } from './alt-text.ts';

const inAbout = (text: string) => ({ [ABOUT]: [FREE_LINE, text] as const });
const fault = (name: string, alt: string, says: string) => ({
  name,
  edits: inAbout(`![${alt}](/map.png)`),
  at: `${ABOUT}:12:3`,
  value: alt,
  says,
});

testExample(altText, inAbout);

testFaults([
  fault('says that it is a picture', 'Picture of the way in', 'leave "Picture of" out'),
  fault('says that it is a photo', 'A photo showing the way in', 'leave "A photo showing" out'),
  fault('the name of a file', 'map-of-ely.png', 'is the name of a file'),
  fault('the name that a camera gave', 'IMG_2034', 'is the name of a file'),
  ...['Image', 'map', 'The logo', 'Screenshot.'].map((alt) => fault(`only the kind: ${alt}`, alt, 'does not say what')),
  fault('too long', `The way in${', and then on'.repeat(12)}`, 'are 166 characters; keep them to 150'),
  {
    name: 'the text before it says the same',
    edits: inAbout('The way in from Lynn Road.\n\n![The way in from Lynn Road](/map.png)'),
    at: `${ABOUT}:14:3`,
    says: 'the text beside the picture says the same',
  },
  {
    name: 'the sentence around it says the same',
    edits: inAbout('See the way in from Lynn Road: ![The way in from Lynn Road](/map.png)'),
    at: `${ABOUT}:12:34`,
    says: 'the text beside the picture says the same',
  },
]);

test.each([
  'The hospital is in Ely.\n\n![A map of Ely with the hospital](/map.png)',
  'Ely.\n\n![Ely seen from the river](/map.png)',
  '![Images on a screen in the 24-hour ward](/map.png)',
  '![The way in](/map.png)\n\nMore text.\n\nThe way in from Lynn Road is here.',
])('is right: %s', (text) => {
  expect(findAfter(inAbout(text))).toEqual([]);
});
