import { describe, expect, test } from 'vitest';
import { ABOUT, PLACE, copyOf, findAfter } from '../../tests/fixtures/content-tree.ts';
import { testFaults } from '../../tests/fixtures/faults.ts';

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
      says: 'cannot be read',
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
      says: 'cannot be read',
    },
  ]);
});

describe('what would break a parser', () => {
  testFaults([
    {
      name: 'brackets without end',
      edits: { [ABOUT]: ['title: About this site', `title: ${'['.repeat(20_000)}`] },
      at: `${ABOUT}:3:108`,
      says: 'too many brackets are open',
    },
    {
      name: 'the same on lines of their own',
      edits: { [ABOUT]: ['title: About this site', `title: ${'[\n '.repeat(20_000)}`] },
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
