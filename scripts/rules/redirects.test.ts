import { describe, expect, test } from 'vitest';
import { findAfter } from '../../tests/fixtures/content-tree.ts';
import { testExample, testFaults } from '../../tests/fixtures/faults.ts';
import { redirects } from './redirects.ts';

const FILE = 'content/redirects.yaml';
const withLines = (...lines: string[]) => ({ [FILE]: `redirects:\n${lines.map((line) => `  ${line}\n`).join('')}` });
const move = (from: string, to: string) => `- { from: ${from}, to: ${to}, since: 2026-11-22 }`;

describe('redirects', () => {
  testExample(redirects, (line) => withLines(line));

  testFaults([
    {
      name: 'to nowhere',
      edits: withLines(move('/old/', '/abuot/')),
      at: `${FILE}:2:24`,
      field: 'redirects.0.to',
      value: '/abuot/',
      says: 'no page there. Did you mean /about/?',
    },
    {
      name: 'to no place of the page',
      edits: withLines(move('/old/', '/about/#gone')),
      at: `${FILE}:2:24`,
      field: 'redirects.0.to',
      says: 'the page has no place called #gone',
    },
    {
      name: 'over a page',
      edits: withLines(move('/about/', '/events/')),
      at: `${FILE}:2:13`,
      field: 'redirects.0.from',
      says: 'is a page of the site',
    },
    {
      name: 'in two steps',
      edits: withLines(move('/old/', '/older/'), move('/older/', '/about/')),
      at: `${FILE}:2:24`,
      field: 'redirects.0.to',
      says: 'let this line lead to /about/',
    },
    {
      name: 'to itself',
      edits: withLines(move('/old/', '/old/')),
      at: `${FILE}:2:24`,
      field: 'redirects.0.to',
      says: 'leads to itself: name the page where it is now',
    },
    {
      name: 'the same address twice',
      edits: withLines(move('/old/', '/about/'), move('/old/', '/events/')),
      at: `${FILE}:3:13`,
      field: 'redirects.1.from',
      says: 'used twice',
    },
    {
      name: 'without a slash at the end',
      edits: withLines(move('/old', '/about/')),
      at: `${FILE}:2:13`,
      field: 'redirects.0.from',
      says: 'a / at both ends',
    },
  ]);

  test('in a circle, from all of its lines and from those that lead into it', () => {
    const edits = withLines(move('/a/', '/b/#x'), move('/b/', '/a/'), move('/c/', '/a/'), move('/d/', '/about/'));
    const findings = findAfter(edits).map(({ field, message }) => ({
      field,
      inCircle: message.includes('in a circle'),
    }));
    expect(findings).toEqual([0, 1, 2].map((index) => ({ field: `redirects.${index}.to`, inCircle: true })));
  });

  test('to a heading of a page, and to a page that code makes', () => {
    expect(findAfter(withLines(move('/old/', '/about/#what-it-is'), move('/older/', '/get-help/')))).toEqual([]);
  });

  test.each(['redirects:\n  - \n', 'redirects: 7\n', 'redirects:\n  - { from: 1, to: 2 }\n'])(
    '%j does not stop the check',
    (text) => {
      expect(findAfter({ [FILE]: text }).every(({ rule }) => rule === 'site')).toBe(true);
    },
  );
});
