/**
 * What fields may never hold, whatever their schemas say: names that give a page a program or another address, and
 * characters that nobody sees, written as codes.
 */
import { checkGateFields } from '../gate/fields.ts';
import type { Rule } from './rule.ts';

export const fieldCodes: Rule = {
  name: 'field-codes',
  severity: 'error',
  waivable: false,
  why: 'some names and codes among the fields mean something to a program that nobody sees on the page',
  finds: [
    'an invisible character that is written as a code, like "\\u202e"',
    'the names layout, slug and draft, and names that are parts of every program',
    'fields that are not lines of a name, a colon and a value',
  ],
  example: { wrong: 'title: "About \\u202ethis site"', right: 'title: "About this site"' },
  check: ({ files }) => files.flatMap((file) => (file.data && file.hasFrontMatter ? checkGateFields(file) : [])),
};
