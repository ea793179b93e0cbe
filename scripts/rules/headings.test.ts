import { describe, expect, test } from 'vitest';
import { ABOUT, copyOf, EVENT, findAfter, FREE_LINE } from '../../tests/fixtures/content-tree.ts';
import { testExample, testFaults } from '../../tests/fixtures/faults.ts';
import { headings } from './headings.ts';

const inAbout = (text: string) => ({ [ABOUT]: [FREE_LINE, text] as const });
const under = (heading: string) => inAbout(`${heading}\n\nSome text.`);

testExample(headings, under);

describe('the words of a heading', () => {
  testFaults([
    { name: 'a capital', edits: under('## Where to Go'), at: `${ABOUT}:12:13`, value: 'Go', says: 'write it small' },
    {
      name: 'after a hyphen',
      edits: under('## Self-Care'),
      at: `${ABOUT}:12:9`,
      value: 'Care',
      says: 'write it small',
    },
    { name: 'after a colon', edits: under('## Help: Where to go'), at: `${ABOUT}:12:10`, says: 'write it small' },
    {
      name: 'a full stop',
      edits: under('## Where to go.'),
      at: `${ABOUT}:12:15`,
      value: '.',
      says: 'does not end in "."',
    },
    { name: 'a colon', edits: under('## Where to go:'), at: `${ABOUT}:12:15`, value: ':', says: 'does not end in ":"' },
    {
      name: 'too long',
      edits: under(`## Where to go${' and where to go'.repeat(4)}`),
      at: `${ABOUT}:12:4`,
      says: 'is 75 characters; keep it to 65',
    },
    {
      name: 'a capital in a title',
      edits: { [EVENT]: ['title: Workshop in Ely', 'title: A Workshop in Ely'] },
      at: `${EVENT}:3:10`,
      field: 'title',
      value: 'Workshop',
      says: 'write it small',
    },
    {
      name: 'a full stop in a title',
      edits: { [EVENT]: ['title: Workshop in Ely', 'title: Workshop in Ely.'] },
      at: `${EVENT}:3:23`,
      field: 'title',
      value: '.',
      says: 'does not end in "."',
    },
  ]);

  test.each([
    '## The hospital in Ely',
    '## Help from Ely NHS Trust',
    '## Getting to Ely Hospital in December',
    '## Care near Lynn Road',
    '## What “A good life” means',
    '## Where to go? To a GP',
    '## The NHS and GPs',
    '## Why "Fit for the Future" began',
    '## The money in East Cambridgeshire',
  ])('is right: %s', (heading) => {
    expect(findAfter(under(heading))).toEqual([]);
  });

  test('a capital that the text has inside its sentences is a name', () => {
    expect(findAfter(inAbout('## The Fen Walk\n\nPeople like the Fen Walk in spring.'))).toEqual([]);
    expect(findAfter(inAbout('## The Fen Walk\n\nPeople like it in spring.'))).toHaveLength(2);
  });

  test('a name of several words may stand in a sentence of any page', () => {
    const event = copyOf(EVENT, ['People came and spoke.', 'People came for the Fen Walk and spoke.']);
    expect(findAfter({ ...under('## The Fen Walk'), [EVENT]: event })).toEqual([]);
  });
});

describe('headings beside each other', () => {
  const at = `${ABOUT}:12:1`;
  testFaults([
    {
      name: 'a level is left out',
      edits: under('#### By phone'),
      at,
      value: 'By phone',
      says: 'begin it with ### instead of ####',
    },
    { name: 'no words', edits: under('##'), at, value: '', says: 'this heading is empty' },
    { name: 'the same twice', edits: under('## What it is'), at, value: 'What it is', says: 'the same heading twice' },
    {
      name: 'nothing below',
      edits: inAbout('## By phone\n\n## By post\n\nText.'),
      at,
      says: 'nothing below this heading',
    },
    {
      name: 'nothing below at the end of a part',
      edits: inAbout('<Details summary="More">\n\n## By phone\n\n</Details>'),
      at: `${ABOUT}:14:1`,
      says: 'nothing below this heading',
    },
  ]);

  test('one of a lower level below, and back up again, is right', () => {
    expect(findAfter(inAbout('## Ways\n\n### By phone\n\nText.\n\n### By post\n\nText.\n\n## Hours\n\nText.'))).toEqual(
      [],
    );
  });

  test('the first heading of a text is of the second level', () => {
    const edits = { [ABOUT]: copyOf(ABOUT, ['## What it is', '### What it is']) };
    expect(findAfter(edits).map(({ message }) => message)).toEqual([
      'a level is left out before this heading: begin it with ## instead of ###',
    ]);
  });
});

describe('a heading in capitals', () => {
  testFaults([
    {
      name: 'is one fault',
      edits: { [ABOUT]: [FREE_LINE, '## THE PLAN\n\nIt is here.'] },
      at: `${ABOUT}:12:4`,
      value: 'THE PLAN',
      says: 'write this heading in small letters',
    },
  ]);

  test.each(['NHS 111', 'GP'])('%s is a name', (name) => {
    expect(findAfter({ [ABOUT]: [FREE_LINE, `## ${name}\n\nIt is here.`] })).toEqual([]);
  });
});
