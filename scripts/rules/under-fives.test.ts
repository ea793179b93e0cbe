import { describe, expect, test } from 'vitest';
import {
  ABOUT,
  FREE_LINE,
  PLACE,
  SERVICE,
  STORY,
  copyOf,
  findAfter,
  type Edits,
  SECOND_STEP,
  STEP,
} from '../../tests/fixtures/content-tree.ts';

import { testExample, testFaults } from '../../tests/fixtures/faults.ts';
import { underFives } from './under-fives.ts';

/** They answer with the service that these tests change, and have a rule of their own about it. */
const NO_QUESTIONS = { [STEP]: null, [SECOND_STEP]: null };

const withText = (text: string): Edits => ({ [ABOUT]: [FREE_LINE, text] });
const SAID = 'For a child under 5, call [111](tel:111).';
const ADDRESS = 'https://111.nhs.uk';
const MISSING = 'write "For a child under 5, call 111."';
const OFFERED = 'this offers 111 online for a young child';

testExample(underFives, (line) => withText(line));

describe('right texts', () => {
  test.each([
    `${SAID} For anyone aged 5 or over, you can also use [NHS 111 online](${ADDRESS}).`,
    `- ${SAID}\n- You can also use [NHS 111 online](${ADDRESS}).`,
    `You can also use [NHS 111 online](${ADDRESS}).\n\nIf your child is younger than five, phone NHS 111.`,
    'NHS 111 online is not for children under 5. Call 111 for them.',
    'For a child under 5, call 111, not NHS 111 online.',
    'Use 111 online from 5 years and older, but for a baby or a child under 5 call 111.',
    'Call [111](tel:111). You can order medicines online.',
  ])('%s', (text) => {
    expect(findAfter(withText(text)).filter(({ rule }) => rule === underFives.name)).toEqual([]);
  });

  test('among the things that a service is not for', () => {
    const item = '  - Life in danger. Call 999.\n  - A child under 5 on 111 online. Call 111 instead.';
    expect(findAfter({ [SERVICE]: ['  - Life in danger. Call 999.', item] })).toEqual([]);
  });

  test('a note beside a button to 111 online', () => {
    const button = `  text: Use NHS online help\n  href: ${ADDRESS}\n  note: For a child under 5, call 111.`;
    expect(findAfter({ ...NO_QUESTIONS, [SERVICE]: ['  text: Call 111\n  phone: "111"', button] })).toEqual([]);
  });

  test('the name of a source, and history', () => {
    expect(
      findAfter({ [SERVICE]: ['supports: Everything on this page', 'supports: The ages for 111 online'] }),
    ).toEqual([]);
    expect(findAfter({ [STORY]: ['Doreen lives in Ely.', 'The plan wanted 111 online by 2018.'] })).toEqual([]);
  });
});

describe('111 online without the way for a child under 5', () => {
  const refused = (text: string, place: string, value: string, says = MISSING) => ({
    name: text,
    edits: withText(text),
    at: `${ABOUT}:${place}`,
    value,
    says,
  });
  testFaults([
    refused('You can also use NHS 111 online.', '12:22', '111 online'),
    refused('You can reach 111 by phone or online.', '12:15', '111 by phone or online'),
    refused('You can get help online from NHS 111.', '12:18', 'online from NHS 111'),
    refused(`You can [answer questions](${ADDRESS}).`, '12:36', '111.nhs.uk'),
    refused(`For those over 5 there is [a page][a].\n\n[a]: ${ADDRESS}`, '12:1', '111.nhs.uk'),
    refused('Use 111 online.\n\nIt is free.\n\nFor a child under 5, call [111](tel:111).', '12:5', '111 online'),
    refused('Use 111 online.\n\n## Children\n\nFor a child under 5, call [111](tel:111).', '12:5', '111 online'),
    refused('Use 111 online. Waits are under 5 minutes: call [111](tel:111).', '12:5', '111 online'),
    refused('Use 111 online. For a child under 5, do not call [111](tel:111).', '12:5', '111 online'),
    refused('Use 111 online. For a child under 5, call [us](https://111.nhs.uk).', '12:5', '111 online', OFFERED),
    refused(
      'Use 111 online.\n\n<Details summary="More">\n\nFor a child under 5, call [111](tel:111).\n\n</Details>',
      '12:5',
      '111 online',
    ),
  ]);
});

describe('111 online for a young child', () => {
  const refused = (text: string, place: string) => ({
    name: text,
    edits: withText(text),
    at: `${ABOUT}:${place}`,
    says: OFFERED,
  });
  testFaults([
    refused('For a child under 5, call [111](tel:111) or use 111 online.', '12:49'),
    refused(
      'Is your baby ill? Call [111](tel:111). Your baby’s illness is what 111 online is for. For a child under 5, call [111](tel:111).',
      '12:68',
    ),
    refused('Do not wait: use 111 online for a toddler. For a child under 5, call [111](tel:111).', '12:18'),
  ]);
});

describe('in fields', () => {
  testFaults([
    {
      name: 'in the answer, which lists show alone',
      edits: {
        [SERVICE]: copyOf(
          SERVICE,
          ['If a life is at risk', 'Use 111 online too. If a life is at risk'],
          [
            '  - Life in danger. Call 999.',
            '  - Life in danger. Call 999.\n  - A child under 5 on 111 online. Call 111 instead.',
          ],
        ),
      },
      at: `${SERVICE}:8:44`,
      field: 'answer',
      value: '111 online',
      says: MISSING,
    },
    {
      name: 'a button to 111 online without a note',
      edits: {
        ...NO_QUESTIONS,
        [SERVICE]: ['  text: Call 111\n  phone: "111"', `  text: Get help\n  href: ${ADDRESS}`],
      },
      at: `${SERVICE}:11:9`,
      field: 'action.href',
      value: '111.nhs.uk',
      says: MISSING,
    },
    {
      name: 'a button to 111 online on a page about babies, even with a note',
      edits: {
        ...NO_QUESTIONS,
        [SERVICE]: copyOf(
          SERVICE,
          ['title: NHS 111', 'title: When a baby is ill'],
          [
            '  text: Call 111\n  phone: "111"',
            `  text: Get help\n  href: ${ADDRESS}\n  note: For a child under 5, call 111.`,
          ],
        ),
      },
      at: `${SERVICE}:11:9`,
      field: 'action.href',
      says: 'the button of a page about young children calls 111',
    },
    {
      name: 'in a note of a place',
      edits: { [PLACE]: ['switchboard:', 'notes:\n  - Ask 111 online first.\nswitchboard:'] },
      at: `${PLACE}:18:9`,
      field: 'notes.0',
      value: '111 online',
      says: MISSING,
    },
    {
      name: 'an address in history still sends readers there',
      edits: { [STORY]: ['Doreen lives in Ely.', `Doreen used [a page](${ADDRESS}).`] },
      at: `${STORY}:19:30`,
      value: '111.nhs.uk',
      says: MISSING,
    },
  ]);
});

describe('111 online by other names', () => {
  testFaults(
    ['the 111 app', '111 on the internet'].map((name) => ({
      name,
      edits: withText(`You can also use ${name}.`),
      at: `${ABOUT}:12:${name.startsWith('the') ? 22 : 18}`,
      says: MISSING,
    })),
  );
});
