import { describe, expect, test } from 'vitest';
import {
  copyOf,
  EVENT,
  findAfter,
  PLAN_PAGE,
  POINT,
  PRIORITY,
  SERVICE,
  STORY,
  type Edits,
} from '../../tests/fixtures/content-tree.ts';
import { testFaults } from '../../tests/fixtures/faults.ts';
import { bareFigures } from './bare-figures.ts';

/** The plan page with this text from line 11 on. */
const withText = (text: string): Edits => ({ [PLAN_PAGE]: ['More people live longer.', text] });
/** A bare number in that text, at a line and column of the file. */
const bare = (name: string, text: string, place: string, value: string) => ({
  name,
  edits: withText(text),
  at: `${PLAN_PAGE}:${place}`,
  value,
  says: 'this number stands bare',
});

/** Other rules may have their say about the same words. */
const findBare = (edits: Edits) => findAfter(edits).filter(({ rule }) => rule === bareFigures.name);

describe('what a bare number is', () => {
  testFaults([
    bare('an amount', 'A gap of £504m.', '11:10', '£504m'),
    bare('an amount in words', 'A gap of £504 million.', '11:10', '£504 million'),
    bare('an amount with pence', 'It costs £2.50 a day.', '11:10', '£2.50'),
    bare('a percentage', 'A rise of 11% a year.', '11:11', '11%'),
    bare('a percentage after a space', 'A rise of 5.0 % a year.', '11:11', '5.0 %'),
    bare('a percentage in words', 'A rise of 5 per cent a year.', '11:11', '5 per cent'),
    bare('a count', 'The area has 105 GP practices.', '11:14', '105'),
    bare('a count in thousands', 'Care for 300,000 people.', '11:10', '300,000'),
    bare('an age', 'Care for people over 65.', '11:22', '65'),
    bare('a count that looks like a year', 'It has 2,019 people.', '11:8', '2,019'),
    bare('an amount that looks like a year', 'It costs £2016.', '11:10', '£2016'),
    bare('a percentage that looks like a year', 'A rise of 2016%.', '11:11', '2016%'),
    bare('the same percentage after a space', 'A rise of 2016 %.', '11:11', '2016 %'),
    bare('an amount that looks like a telephone number', 'It costs £111 million.', '11:10', '£111 million'),
    bare('a percentage that looks like a telephone number', 'A rise of 111%.', '11:11', '111%'),
    bare('a count after the number of a point', 'It has point 2 and 105 GP practices.', '11:20', '105'),
    bare('a word', 'It has four hospitals.', '11:8', 'four'),
    bare('a word with a capital', 'Four hospitals took part.', '11:1', 'Four'),
    bare('thousands', 'It has thousands of staff.', '11:8', 'thousands'),
    bare('a word in the teens', 'It has sixteen hospitals.', '11:8', 'sixteen'),
    bare('a word in the tens', 'It has sixty hospitals.', '11:8', 'sixty'),
    bare('a billion', 'It has a billion pounds.', '11:10', 'billion'),
    bare('half', 'It holds half of all beds.', '11:10', 'half'),
    bare('a quarter', 'It holds a quarter of all beds.', '11:10', 'a quarter'),
  ]);

  test('of two numbers each is found at its own place', () => {
    const findings = findAfter(withText('A gap of £504m\nand 105 practices.'));
    expect(findings.map(({ line, column, value }) => `${line}:${column} ${value}`)).toEqual([
      '11:10 £504m',
      '12:5 105',
    ]);
  });
});

describe('where it stands', () => {
  testFaults([
    bare('on the second line of a paragraph', 'First line\nand then £504m.', '12:10', '£504m'),
    bare('after a line break', 'First line\\\nand then £504m.', '12:10', '£504m'),
    bare('in a heading', '## A gap of £504m\n\nIt is wide.', '11:13', '£504m'),
    bare('in bold', 'A gap of **£504m**.', '11:12', '£504m'),
    bare('in the text of a link', 'See [a gap of £504m](/about/).', '11:15', '£504m'),
    bare('in a list', '- First\n- A gap of £504m', '12:12', '£504m'),
    bare('on the second line in a list', '- First\n  a gap of £504m', '12:12', '£504m'),
    bare('in a quotation', '> A gap of £504m', '11:12', '£504m'),
    bare('in a table', '| A | B |\n| - | - |\n| b | £504m |', '13:7', '£504m'),
    bare('in a component', '<InsetText>\n\nA gap of £504m.\n\n</InsetText>', '13:10', '£504m'),
    bare('after letters that are not plain', 'Patients’ **care** – a gap of £504m', '11:31', '£504m'),
    bare('after a character reference', 'It&rsquo;s a gap of £504m', '11:21', '£504m'),
    bare('beside a figure', 'A gap of <Fact id="plan-2016-gap" /> and £4m', '11:42', '£4m'),
    ...[
      { kind: 'a point', file: POINT, from: 'The second point.', line: 13 },
      { kind: 'a priority', file: PRIORITY, from: 'The first priority.', line: 12 },
      { kind: 'a story', file: STORY, from: 'Doreen lives in Ely.', line: 19 },
    ].map(({ kind, file, from, line }) => ({
      name: `on the page of ${kind}`,
      edits: { [file]: [from, 'A gap of £504m.'] as const },
      at: `${file}:${line}:10`,
      value: '£504m',
      says: 'this number stands bare',
    })),
  ]);

  test.each([
    ['a service', SERVICE, 'The line is open all day and night.'],
    ['an event', EVENT, 'People came and spoke.'],
  ])('the page of %s may have bare numbers', (_, file, from) => {
    expect(findAfter({ [file]: [from, 'It took 105 calls, a third of £504 million.'] })).toEqual([]);
  });
});

describe('what to write', () => {
  testFaults([
    {
      ...bare('a figure from the place that the page cites', 'It has 105 practices.', '11:8', '105'),
      says: 'Write <Fact id="plan-2016-gp-practices" />,',
    },
    {
      ...bare('a figure from elsewhere in the document', 'A gap of £504 million.', '11:10', '£504 million'),
      says: 'Write <Fact id="plan-2016-gap" />,',
    },
    {
      ...bare('a figure with its "over"', 'A gap of £300m.', '11:10', '£300m'),
      says: 'Write <Fact id="plan-2016-early-gap" />,',
    },
    {
      ...bare('no figure is like it', 'A gap of £505m.', '11:10', '£505m'),
      says: '<Fact id="…" /> with the id of its record in content/figures/',
    },
  ]);
});

describe('what is no figure', () => {
  test.each([
    '30 March 2017',
    '6 and 7 November',
    '1 to 3 May 2016',
    'November 2016',
    '2016',
    '2018/19',
    '2018/2019',
    '2020-21',
    '2016–2021',
    'NHS 111',
    '999',
    '01223 245 151',
    'press 2',
    'point 3',
    'priorities 1 and 2',
    'points 1, 2 and 3',
    'paragraph 2.2',
    'section 4.2.1',
    'Table 3',
    'the 10-point plan',
    'type 2 diabetes',
    '24/7',
    'one team',
    'the first and the second',
  ])('%s', (text) => {
    expect(findBare(withText(`It says ${text}, and more.`))).toEqual([]);
  });

  test.each([
    ['a figure', 'A gap of <Fact id="plan-2016-gap" /> by then.'],
    ['a figure in a form', '| A |\n| - |\n| <Fact id="plan-2016-gap" form="table" /> |'],
    ['the address of a link', 'See [the plan](/figures/105/).'],
    ['a list with numbers', '1. First\n2. Second'],
  ])('%s', (_, text) => {
    expect(findBare(withText(text))).toEqual([]);
  });
});

describe('numbers that cannot be a component', () => {
  const GAP = '<Fact id="plan-2016-gap" />';
  const EARLY_GAP = '<Fact id="plan-2016-early-gap" />';
  const PRACTICES = '<Fact id="plan-2016-gp-practices" />';
  /** The point with this summary and text. */
  const withSummary = (summary: string, text: string): Edits => ({
    [POINT]: copyOf(POINT, ['More health and care services near home.', summary], ['The second point.', text]),
  });

  test.each([
    ['£504m', GAP],
    ['£504 million', GAP],
    ['over £300m', EARLY_GAP],
    ['Over £300 million', EARLY_GAP],
    ['105', PRACTICES],
    ['105 and £504m', `${GAP} and ${PRACTICES}`],
    ['2016 and point 3', 'No figures.'],
  ])('a summary may say %s when the text is %j', (number, text) => {
    expect(findAfter(withSummary(`Care near home, with ${number}.`, text))).toEqual([]);
  });

  const shownNowhere = (number: string, text: string) => ({
    name: `a summary with ${number} when the text is "${text}"`,
    edits: withSummary(`Care near home, with ${number}.`, text),
    at: `${POINT}:6:10`,
    field: 'summary',
    value: number,
    says: `the page’s text shows no figure that is ${number}`,
  });
  testFaults([
    shownNowhere('£504m', 'No figures.'),
    shownNowhere('£504m', EARLY_GAP),
    // The figure is over £300m, and a summary may not drop that.
    shownNowhere('£300m', EARLY_GAP),
    shownNowhere('£504', GAP),
    shownNowhere('£504bn', GAP),
    shownNowhere('£105', PRACTICES),
    shownNowhere('1,105', PRACTICES),
    shownNowhere('105.5', PRACTICES),
    shownNowhere('105%', PRACTICES),
    shownNowhere('105 %', PRACTICES),
    shownNowhere('105 per cent', PRACTICES),
    shownNowhere('105m', PRACTICES),
    shownNowhere('105 million', PRACTICES),
    shownNowhere('four', GAP),
  ]);

  const field = (name: string, file: string, edit: readonly [string, string], place: string, value: string) => ({
    name,
    edits: { [file]: edit },
    at: `${file}:${place}`,
    field: name,
    value,
    says: `the page’s text shows no figure that is ${value}`,
  });
  testFaults([
    field('title', PRIORITY, ['At home is best', 'At home for 105'], '3:8', '105'),
    field('forYou', POINT, ['find most help', 'find half of all help'], '7:9', 'half'),
  ]);
});
