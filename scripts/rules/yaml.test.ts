import { describe, expect, test } from 'vitest';
import { YAMLParseError } from 'yaml';
import { ABOUT, PLACE, copyOf, findAfter } from '../../tests/fixtures/content-tree.ts';
import { testFaults } from '../../tests/fixtures/faults.ts';
import { explainYamlError } from './yaml-errors.ts';

describe('front matter that cannot be read', () => {
  testFaults([
    {
      name: 'a colon in unquoted text',
      edits: { [ABOUT]: ['title: About this site', 'title: About: this site'] },
      at: `${ABOUT}:3:8`,
      value: 'title: About: this site',
      says: 'put the whole text in quotes',
    },
    {
      name: 'a field written twice',
      edits: { [ABOUT]: ['updated:', 'title: Again\nupdated:'] },
      at: `${ABOUT}:5:1`,
      value: 'title: Again',
      says: 'written twice',
    },
    {
      name: 'a tab at the start of a line',
      edits: { [ABOUT]: ['summary: What', 'summary:\n\t- What'] },
      at: `${ABOUT}:5:1`,
      says: 'not tabs',
    },
    {
      name: 'a character that YAML keeps for itself',
      edits: { [ABOUT]: ['title: About', 'title: @About'] },
      at: `${ABOUT}:3:8`,
      value: 'title: @About this site',
      says: 'a text that begins with @ or another sign goes in quotes',
    },
    {
      name: 'a sign that YAML keeps for its own notes',
      edits: { [ABOUT]: ['title: About', 'title: %About'] },
      at: `${ABOUT}:3:8`,
      says: 'a text that begins with % or another sign goes in quotes',
    },
    {
      name: 'a double quote that nothing closes',
      edits: { [ABOUT]: ['title: About', 'title: "About'] },
      at: `${ABOUT}:3:8`,
      value: 'title: "About this site',
      says: 'a quote is opened and not closed',
    },
    {
      name: 'a single quote that nothing closes, below one that is closed',
      edits: { [ABOUT]: ['title: About this site', "title: 'About this site' # as it was\nshort: 'About"] },
      at: `${ABOUT}:4:8`,
      value: "short: 'About",
      says: 'a quote is opened and not closed',
    },
    {
      name: 'a quote that nothing closes in a list',
      edits: { [ABOUT]: ['title: About', 'list:\n  - "One\n  - "Two"\ntitle: About'] },
      at: `${ABOUT}:4:5`,
      value: '- "One',
      says: 'a quote is opened and not closed',
    },
    {
      name: 'a quote inside quotes',
      edits: { [ABOUT]: ['title: About this site', 'title: "About "this" site"'] },
      at: `${ABOUT}:3:16`,
      says: 'the text goes on after its last quote: inside it, write “ and ”',
    },
    {
      name: 'a field after a list that has no field',
      edits: { [ABOUT]: ['id: about', '- about'] },
      at: `${ABOUT}:3:1`,
      value: 'title: About this site',
      says: 'this line cannot be read: if it is a text, put it in quotes',
    },
    {
      name: 'an apostrophe inside single quotes',
      edits: { [ABOUT]: ['title: About this site', "title: 'Addenbrooke's site'"] },
      at: `${ABOUT}:3:21`,
      says: '’ for an apostrophe',
    },
    {
      name: 'a bracket that nothing closes',
      edits: { [ABOUT]: ['title: About this site', 'title: [About this site'] },
      at: `${ABOUT}:4:1`,
      says: 'a bracket above is not closed',
    },
    {
      name: 'a bracket that closes nothing',
      edits: { [ABOUT]: ['title: About this site', 'title: ] About this site'] },
      at: `${ABOUT}:3:8`,
      says: 'this closing bracket closes nothing',
    },
    {
      name: 'a list that begins beside its field',
      edits: { [ABOUT]: ['title: About', 'title: - About'] },
      at: `${ABOUT}:3:8`,
      says: 'a text that begins with a hyphen goes in quotes',
    },
    {
      name: 'a backslash between double quotes',
      edits: { [ABOUT]: ['title: About this site', 'title: "About \\q this site"'] },
      at: `${ABOUT}:3:15`,
      says: 'a \\ means something else between double quotes',
    },
    {
      name: 'a text beside the sign that puts it below',
      edits: { [ABOUT]: ['title: About', 'title: |About'] },
      at: `${ABOUT}:3:9`,
      says: 'the text begins on the next line',
    },
    {
      name: 'an anchor',
      edits: { [ABOUT]: ['id: about', 'id: &name about'] },
      at: `${ABOUT}:2:11`,
      says: 'a value may not begin with &',
    },
    {
      name: 'an alias of nothing',
      edits: { [ABOUT]: ['title: About this site', 'title: *name'] },
      at: `${ABOUT}:3:8`,
      says: 'a value may not begin with *',
    },
    {
      name: 'a tag',
      edits: { [ABOUT]: ['title: About this site', 'title: !About this site'] },
      at: `${ABOUT}:3:15`,
      says: 'a value may not begin with !',
    },
    {
      name: 'a colon forgotten',
      edits: { [ABOUT]: ['title: About this site', 'title About this site'] },
      at: `${ABOUT}:3:1`,
      says: 'a colon and a space',
    },
    {
      name: 'two documents in one file',
      edits: { [PLACE]: ['kind: community', '---\nkind: community'] },
      at: `${PLACE}:4:1`,
      value: '---',
      says: 'a file has its fields once',
    },
  ]);
});

describe('what would break a parser', () => {
  testFaults([
    {
      name: 'brackets without end',
      edits: { [ABOUT]: ['title: About this site', `title: ${'['.repeat(5_000)}`] },
      at: `${ABOUT}:3:8`,
      says: 'far too many brackets in a row',
    },
    {
      name: 'the same on lines of their own',
      edits: { [ABOUT]: ['title: About this site', `title: ${'[\n '.repeat(1_000)}`] },
      at: `${ABOUT}:103:2`,
      says: 'too many brackets are open',
    },
    {
      name: 'a tag that makes something of a value',
      edits: { [ABOUT]: ['title: About', 'title: !!js/function About'] },
      at: `${ABOUT}:3:22`,
      says: 'may not begin with !',
    },
  ]);
});

describe('front matter that is not there', () => {
  const says = 'between two lines of three hyphens (---)';
  testFaults([
    { name: 'an empty file', edits: { [ABOUT]: '' }, at: `${ABOUT}:1:1`, says },
    { name: 'text alone', edits: { [ABOUT]: 'Text without fields.\n' }, at: `${ABOUT}:1:1`, says },
    { name: 'not closed', edits: { [ABOUT]: '---\nid: about\n\nText.\n' }, at: `${ABOUT}:1:1`, says },
    { name: 'after an empty line', edits: { [ABOUT]: `\n${copyOf(ABOUT)}` }, at: `${ABOUT}:1:1`, says },
    { name: 'in TOML', edits: { [ABOUT]: '+++\nid = "about"\n+++\n' }, at: `${ABOUT}:1:1`, says },
  ]);

  test('its text is not read as MDX as well: one fault, one finding', () => {
    expect(findAfter({ [ABOUT]: 'Waits of <4 hours {x}\n' })).toHaveLength(1);
  });
});

describe('the words of the parser', () => {
  test('reach no editor where it stumbles over something else', () => {
    const error = new YAMLParseError([0, 1], 'UNEXPECTED_TOKEN', 'Unexpected flow-error-end in YAML stream');
    expect(explainYamlError(error, 'title: About')).toBe('this line cannot be read: if it is a text, put it in quotes');
  });
});
