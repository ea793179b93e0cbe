import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createContentTree } from '../../tests/fixtures/content-tree.ts';
import { findErrors, readTree, runAnswers } from '../../tests/fixtures/new-entries.ts';
import { Ended } from './terminal.ts';

const event = [
  'event',
  'Workshop in Wisbech',
  '', // the id proposed
  '1', // workshop
  '2',
  '',
  'A workshop in Wisbech about care near home.',
  '', // nothing optional: then what one of several fields must say is asked for
  'plan', // the only document with it in its name
  'section-1',
  '', // no note
  'no',
  '2017-05',
  'People came and spoke about what they needed.',
  '',
];

test('an event, with what is proposed taken by Enter', async () => {
  const root = createContentTree();
  const { code, said } = await runAnswers(root, event);
  expect(code, said).toBe(0);
  expect(readFileSync(join(root, 'content/events/workshop-in-wisbech.mdx'), 'utf8')).toBe(`---
id: workshop-in-wisbech
title: Workshop in Wisbech
kind: workshop
when: 2017-05
areas:
  - fenland
summary: A workshop in Wisbech about care near home.
sources:
  - publication: plan-2016
    at: section-1
---

People came and spoke about what they needed.
`);
  expect(said).toContain('Question 1 of 7: title');
  expect(said).toContain('Question 7 of 7: the text');
  expect(findErrors(root)).toEqual([]);
});

test('a wrong answer is told in the words of the check, and asked again', async () => {
  const root = createContentTree();
  const wrong: Record<number, string[]> = {
    1: ['', 'WW'],
    8: ['section-9', 'section'],
    11: ['last year', '2017-13'],
    12: ['', 'Waits of {4} hours'],
  };
  const { code, said } = await runAnswers(
    root,
    event.flatMap((answer, index) => [...(wrong[index] ?? []), answer]),
  );
  expect(code, said).toBe(0);
  for (const words of [
    'Not yet: title is 2 characters; write at least 3',
    'Not yet: when write 2019, 2019-03 or 2019-03-14',
    'there is no such day or month in the calendar',
    'plan-2016 has no such place in its outline',
    '1. Why change (section-1)',
    'A page needs at least one paragraph.',
    'curly brackets run code',
  ]) {
    expect(said).toContain(words);
  }
  expect(findErrors(root)).toEqual([]);
});

test('fields that do not go together are asked again', async () => {
  const root = createContentTree();
  const { code, said } = await runAnswers(root, [
    'figure',
    'plan-2016-money',
    'over £120m',
    '12000000', // ten times too few
    'percent',
    'The savings that the plan counted on',
    'section-1',
    'savings of £120m',
    '',
    '', // nothing optional
    '120000000',
    'GBP',
    'savings of over £120m',
  ]);
  expect(code, said).toBe(0);
  expect(said).toContain('number differs from what is printed');
  expect(said).toContain('does not contain the figure as printed');
  expect(findErrors(root)).toEqual([]);
});

test('a group of one shape or another', async () => {
  const root = createContentTree();
  const { code, said } = await runAnswers(root, [
    'disagreement',
    'How many practices there are',
    '',
    'running',
    'mix-up',
    '',
    'One place of the plan says 105 practices and another place says a different number.',
    'They are not the same thing, because one of them leaves out the smallest practices.',
    '1',
    'GP practices',
    '',
    '2',
    'plan-2016',
    'para-2',
    'x'.repeat(81),
    'our practices',
    '',
    'no',
    '',
  ]);
  expect(code, said).toBe(0);
  expect(said).toContain('printed is 81 characters; keep it to 80 or fewer');
  expect(findErrors(root)).toEqual([]);
  const text = readFileSync(join(root, 'content/disagreements/how-many-practices-there-are.yaml'), 'utf8');
  expect(text).toContain('  - figure: plan-2016-gp-practices\n  - publication: plan-2016\n    at: para-2\n');
});

test('a field that another answer makes necessary is asked for', async () => {
  const root = createContentTree();
  const { code, said } = await runAnswers(
    root,
    [
      'Dental help',
      '',
      'How to get help from a dentist.',
      'urgent',
      '',
      'tooth',
      'Call 111 if your dentist is closed and you are in pain.', // refused when all answers are there
      'Call 111',
      '1, 4',
      '111',
      'Say that it is about your teeth.',
      'Toothache that cannot wait',
      '',
      'Life in danger. Call 999.',
      '',
      '',
      '',
      '',
      'medium',
      'A page about it',
      'NHS England',
      'A',
      'Everything on this page',
      'url',
      'www.england.nhs.uk',
      'https://www.england.nhs.uk/',
      'no',
      '',
      'someone cannot be woken',
      '',
      'Call 111 if your dentist is closed. If a life is at risk, call 999.',
      'Ask your dentist first.',
      '',
    ],
    ['--kind', 'service'],
  );
  expect(code, said).toBe(0);
  expect(said).toContain('Not yet: answer say here when to call 999');
  expect(said).toContain('emergencySigns is missing. The short emergency card at the top');
  expect(findErrors(root)).toEqual([]);
});

test.each([0, 1, 8, event.length - 1])('after %i answers the end of input writes nothing', async (count) => {
  const root = createContentTree();
  const before = readTree(root);
  await expect(runAnswers(root, event.slice(0, count))).rejects.toThrow(Ended);
  expect(readTree(root)).toEqual(before);
});
