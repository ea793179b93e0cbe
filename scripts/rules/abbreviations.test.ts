import { describe, expect, test } from 'vitest';
import { ABOUT, copyOf, EVENT, findAfter, FREE_LINE } from '../../tests/fixtures/content-tree.ts';
import { testExample, testFaults } from '../../tests/fixtures/faults.ts';
import { abbreviations } from './abbreviations.ts';

const ORGANISATION = 'content/organisations/ely-trust.yaml';
const inAbout = (text: string) => ({ [ABOUT]: [FREE_LINE, text] as const });
const fault = (name: string, text: string, column: number, value: string, says: string) => ({
  name,
  edits: inAbout(text),
  at: `${ABOUT}:12:${column}`,
  value,
  says,
});

testExample(abbreviations, inAbout);

describe('an abbreviation that nobody explains', () => {
  testFaults([
    fault(
      'of the glossary',
      'Ask the CCG for it.',
      9,
      'CCG',
      'this page does not explain "CCG". Write <Term id="ccg">CCG</Term> here',
    ),
    fault('of several', 'Ask the CCGs for it.', 9, 'CCGs', 'Write <Term id="ccg">CCGs</Term> here'),
    fault('unknown', 'Ask the XYB for it.', 9, 'XYB', 'Write it in full here, with the short form in brackets'),
    fault('with small letters', 'Sign the MoU now.', 10, 'MoU', 'this page does not explain "MoU"'),
    fault(
      'explained too late',
      'The CCG, a clinical commissioning group (CCG).',
      5,
      'CCG',
      'is explained only further down',
    ),
    fault('said once', 'The CCG and the CCG again.', 5, 'CCG', 'this page does not explain'),
    {
      name: 'of a body',
      edits: {
        ...inAbout('Ask ENHST about it.'),
        [ORGANISATION]: copyOf(ORGANISATION, ['name: Ely NHS Trust', 'name: Ely NHS Trust\nabbreviation: ENHST']),
      },
      at: `${ABOUT}:12:5`,
      value: 'ENHST',
      says: 'Write it in full here: Ely NHS Trust (ENHST)',
    },
    {
      name: 'in a field',
      edits: field('The CCG held a workshop.'),
      at: `${EVENT}:10:14`,
      field: 'summary',
      value: 'CCG',
      says: 'Write it in full: clinical commissioning group (CCG)',
    },
  ]);
});

test.each([
  'The NHS, a GP and A&E are known to all. So are MPs and GCSEs.',
  'The clinical commissioning group (CCG) bought care. The CCG was large.',
  'The Term <Term id="ccg">CCG</Term> is explained, so CCGs are too.',
  'The CCG (the body that bought care) was large.',
  'Human resources\n(HR) was one example.',
  'The measure is called EQ 5D.',
  'The firm PwC wrote it.',
  'They call it “BIG talk”.',
  'SignVideo and JavaScript are names, and so is chapter IV.',
  'The postcode is CB2 0QQ.',
  'PLEASE READ THESE WORDS ALOUD.',
])('is right: %s', (text) => {
  expect(findAfter(inAbout(text)).filter(({ rule }) => rule === 'abbreviations')).toEqual([]);
});

test('a summary may use what the text explains', () => {
  const text = copyOf(
    EVENT,
    ['A workshop in Ely about care near home.', 'The CCG held a workshop in Ely.'],
    ['People came and spoke.', 'People from the <Term id="ccg">CCG</Term> came.'],
  );
  expect(findAfter({ [EVENT]: text })).toEqual([]);
});

function field(summary: string) {
  return { [EVENT]: copyOf(EVENT, ['A workshop in Ely about care near home.', summary]) };
}
