import { describe, expect, test } from 'vitest';
import { ABOUT, FREE_LINE, SERVICE, copyOf, findAfter, type Edits } from '../../tests/fixtures/content-tree.ts';
import { testExample, testFaults } from '../../tests/fixtures/faults.ts';
import { careCards } from './care-cards.ts';

const withText = (text: string): Edits => ({ [ABOUT]: [FREE_LINE, text] });
const toCard = (type: string, heading: string, body = '- your sight changes') =>
  `<CareCard type="${type}" heading="${heading}">\n\n${body}\n\n</CareCard>`;
const emergency = (body?: string) => toCard('emergency', 'Call 999 if:', body);
const urgent = (body?: string) => toCard('urgent', 'Call 111 if:', body);
const everyday = () => toCard('non-urgent', 'See a GP if:');
/** Every card is closed by a heading: the fixture has a picture below. */
const page = (...parts: string[]) => withText([...parts, '## What next'].join('\n\n'));
const toSigns = (count: number) => Array.from({ length: count }, (_, index) => `- sign ${index + 1}`).join('\n');

testExample(careCards, (line) => page(`${line}\n\n- someone cannot be woken\n\n</CareCard>`));

describe('right cards', () => {
  test.each([
    ['emergency', 'Call 999 or go to A&E now if:'],
    ['emergency', 'Go to A&E if:'],
    ['urgent', 'Ask your dentist or 111 for help now if:'],
    ['urgent', 'Ask for an urgent GP appointment if:'],
    ['non-urgent', 'Speak to a pharmacist if:'],
    ['non-urgent', 'Contact your GP surgery if:'],
  ])('%s: %s', (type, heading) => {
    expect(findAfter(page(toCard(type, heading)))).toEqual([]);
  });

  test('the most urgent first, again below each ##, with a sentence before the list and a way to A&E below it', () => {
    const first = emergency(
      'One of these:\n\n- a sign\n  - a finer sign\n\n[Find your nearest A&E](/get-help/find/#a-and-e)',
    );
    expect(findAfter(page(first, emergency(), urgent(), everyday(), '## Eyes', emergency(), urgent()))).toEqual([]);
  });

  test('7 signs, and on the page on 999 as many as there are', () => {
    expect(findAfter(page(emergency(toSigns(7))))).toEqual([]);
    const service = copyOf(
      SERVICE,
      ['urgency: urgent', 'urgency: emergency'],
      ['text: Call 111\n  phone: "111"', 'text: Call 999\n  phone: "999"'],
      ['The line is open all day and night.', emergency(toSigns(18))],
    );
    expect(findAfter({ [SERVICE]: service })).toEqual([]);
  });

  test('a card inside backticks is text', () => {
    expect(findAfter(withText('Write `<CareCard type="urgent" heading="999">` so'))).toEqual([]);
  });
});

describe('headings', () => {
  const refused = (type: string, heading: string, says: string) => ({
    name: `${type}: ${heading}`,
    edits: page(toCard(type, heading)),
    at: `${ABOUT}:12:1`,
    value: heading,
    says,
  });
  testFaults([
    refused('emergency', 'Call 999', 'end the heading with "if:"'),
    refused('emergency', 'Call 999 if', 'end the heading with "if:"'),
    refused('emergency', 'Call 999 or 111 if:', 'leads to 999 or A&E alone'),
    refused('emergency', 'Call your GP if:', 'leads to 999 or A&E alone'),
    refused('emergency', 'You must call 999 if:', 'begin the heading with the action: "Call 999"'),
    refused('emergency', 'Do not call 999 if:', 'begin the heading with the action: "Call 999"'),
    refused('emergency', 'Call 999 and go to A&E if:', 'one action'),
    refused('emergency', 'Call 999. You have a stroke if:', 'one action'),
    refused('urgent', 'Go to A&E if:', 'not to 999 or A&E'),
    refused('urgent', 'Call 111 or 999 if:', 'not to 999 or A&E'),
    refused('urgent', 'Ask a pharmacist if:', 'leads to 111'),
    refused('urgent', '111 can help if:', 'begin the heading with the action'),
    refused('urgent', 'Call 111 and then see a GP if:', 'one action'),
    refused('non-urgent', 'Call 111 if:', 'not to 999, A&E or 111'),
    refused('non-urgent', 'See a GP now if:', 'not to 999, A&E or 111'),
    refused('non-urgent', 'Rest at home if:', 'leads to a GP'),
    refused('non-urgent', 'A GP can help if:', 'begin the heading with the action'),
  ]);
});

describe('what a card holds', () => {
  const inside = (name: string, body: string, place: string, says: string) => ({
    name,
    edits: page(emergency(body)),
    at: `${ABOUT}:${place}`,
    says,
  });
  testFaults([
    inside('no list', 'Your sight changes.', '12:1', 'put the signs in a list'),
    inside('a numbered list', '1. your sight changes', '12:1', 'put the signs in a list'),
    inside('8 signs', toSigns(8), '12:1', 'this card has 8 signs: keep to 7'),
    inside('a second list', '- a sign\n\nor\n\n- a sign', '18:1', 'one list with bullets'),
    inside('a heading', '- a sign\n\n### Then', '16:1', 'one list with bullets'),
    inside('two sentences before the list', 'It is bad. Act now.\n\n- a sign', '14:1', 'one sentence at most'),
    inside('two paragraphs before the list', 'One.\n\nTwo.\n\n- a sign', '16:1', 'one short paragraph above'),
    inside('two paragraphs below the list', '- a sign\n\nOne.\n\nTwo.', '18:1', 'one short paragraph above'),
    inside('a link elsewhere', '- a [sign](/get-help/nhs-111/)', '14:5', 'no link but to /get-help/find/'),
    inside('a link by reference', '- a [sign][a]\n\n[a]: /about/', '14:5', 'no link but to /get-help/find/'),
    inside(
      'a word of the glossary',
      '- your <Term id="gp">GP</Term> says so',
      '14:8',
      'no link but to /get-help/find/',
    ),
  ]);

  test('an urgent card may have links', () => {
    expect(findAfter(page(urgent('- your <Term id="gp">GP</Term> says so\n- [pain](/about/)')))).toEqual([]);
  });
});

describe('where a card stands', () => {
  testFaults([
    {
      name: 'a card in closed details',
      edits: page('<Details summary="More">', emergency(), '</Details>'),
      at: `${ABOUT}:14:1`,
      value: 'Call 999 if:',
      says: 'stands by itself',
    },
    {
      name: 'a card in a card',
      edits: page(urgent(`- a sign\n\n${emergency()}`)),
      at: `${ABOUT}:16:1`,
      says: 'stands by itself',
    },
    {
      name: 'text after a card',
      edits: page(urgent(), 'It is free.'),
      at: `${ABOUT}:18:1`,
      value: 'It is free.',
      says: 'begin the text after a care card with a heading',
    },
    {
      name: 'an emergency card below an urgent one, even with a ### between',
      edits: page(urgent(), '### Worse', emergency()),
      at: `${ABOUT}:20:1`,
      says: 'put the more urgent card first',
    },
    {
      name: 'an urgent card below one that is not',
      edits: page(everyday(), urgent()),
      at: `${ABOUT}:18:1`,
      says: 'put the more urgent card first',
    },
  ]);
});
