import { describe, expect, test } from 'vitest';
import { copyOf, findAfter, FIGURES, FREE_LINE, PLAN_PAGE, STORY } from '../../tests/fixtures/content-tree.ts';
import { testFaults } from '../../tests/fixtures/faults.ts';
import { parseContentFile, type Finding } from './content-files.ts';
import { waivers } from '../rules/waivers.ts';
import type { Rule } from '../rules/rule.ts';
import { applyWaivers } from './waivers.ts';

const rule = (name: string, waivable: boolean): Rule => ({
  name,
  severity: 'error',
  waivable,
  why: 'readers need it',
  finds: ['hard words'],
  example: { wrong: '', right: '' },
  check: () => [],
});
const rules = [rule('plain-words', true), rule('fields', false)];
const path = 'content/pages/about.mdx';
const finding = (value: string, more: Partial<Finding> = {}): Finding => ({
  rule: 'plain-words',
  severity: 'error',
  file: path,
  line: 9,
  column: 1,
  value,
  message: 'say it plainly',
  ...more,
});

/** What is left after the lines of front matter have set aside what they may. */
function apply(lines: string, findings: Finding[]) {
  const text = `---\n${lines}\nid: about\n---\n\n# allow plain-words "utilise": in the text this is no waiver\n`;
  return applyWaivers(findings, [parseContentFile({ path, text, collection: 'pages' })], rules);
}

describe('a waiver', () => {
  test('sets aside one value in one file, wherever it stands there', () => {
    const { findings, faults } = apply('# allow plain-words "Utilise": a word of the law', [
      finding('utilise'),
      finding('utilise', { line: 20 }),
      finding('facilitate'),
      finding('utilise', { file: 'content/pages/contact.mdx' }),
      finding('utilise', { rule: 'fields' }),
    ]);
    expect(faults).toEqual([]);
    expect(findings.map(({ file, value, rule }) => [file, value, rule])).toEqual([
      [path, 'facilitate', 'plain-words'],
      ['content/pages/contact.mdx', 'utilise', 'plain-words'],
      [path, 'utilise', 'fields'],
    ]);
  });

  test.each([
    ['that nothing needs', '# allow plain-words "leverage": a word of the law', 'nothing needs this waiver'],
    ['without a reason', '# allow plain-words "utilise"', 'say why'],
    ['with an empty reason', '# allow plain-words "utilise":', 'say why'],
    ['with hardly a reason', '# allow plain-words "utilise": ok', 'say why, in 10 characters or more'],
    ['without the words', '# allow plain-words: a word of the law', 'name the words that may stay'],
    ['for a rule there is not', '# allow plain-word "utilise": a word of the law', 'Did you mean "plain-words"?'],
    ['for a rule like no other', '# allow xyz "utilise": a word of the law', 'docs/rules/ lists them'],
    ['for no rule', '# allow', 'there is no rule called ""'],
    ['without quotes', '# allow plain-words utilise: a word of the law', 'this is meant as a waiver'],
    ['without a colon', '# allow plain-words "utilise" because it is law', 'this is meant as a waiver'],
    ['for more than the words', '# allow plain-words "utilise it": a word of the law', 'write the words as the check quotes them'],
    ['for what keeps readers safe', '# allow fields "utilise": a word of the law', 'nothing can set it aside'],
  ])('%s is a fault itself, and sets nothing aside', (_, line, says) => {
    const { findings, faults } = apply(line, [finding('utilise')]);
    expect(findings).toHaveLength(1);
    expect(faults).toEqual([expect.objectContaining({ file: path, line: 2, column: 3 })]);
    expect(faults[0]?.message).toContain(says);
  });

  test('quotes of a word processor, and a capital, are understood', () => {
    expect(apply('# Allow plain-words “utilise”: a word of the law', [finding('utilise')])).toEqual({
      findings: [],
      faults: [],
    });
  });

  test('while the text cannot be read, nobody is told to remove it', () => {
    const unreadable = finding('<4', { rule: 'mdx-is-data' });
    expect(apply('# allow plain-words "utilise": a word of the law', [unreadable]).faults).toEqual([]);
  });

  test('other comments are no waivers', () => {
    expect(apply('# allowed by nobody\n# The plan says so.', []).faults).toEqual([]);
  });
});

test('among the fields of a file of YAML too', () => {
  const text = '# allow plain-words "utilise": a word of the law\nid: gp\n';
  const file = parseContentFile({ path: 'content/glossary/gp.yaml', text, collection: 'glossary' });
  expect(applyWaivers([finding('utilise', { file: file.path })], [file], rules)).toEqual({ findings: [], faults: [] });
});

describe('in the check', () => {
  const bare = (waiver = '') => ({
    [PLAN_PAGE]: copyOf(
      PLAN_PAGE,
      ['More people live longer.', 'The plan names 12 teams.'],
      ['id: why-change', `${waiver}id: why-change`],
    ),
  });

  test('the fault is there without it and not with it', () => {
    expect(findAfter(bare()).map(({ rule, value }) => [rule, value])).toEqual([['bare-figures', '12']]);
    expect(findAfter(bare('# allow bare-figures "12": the source counts them in a list\n'))).toEqual([]);
  });

  testFaults([
    {
      name: 'one that nothing needs',
      edits: { [STORY]: ['id: doreen', '# allow bare-figures "7": the source counts them\nid: doreen'] },
      at: `${STORY}:2:3`,
      value: 'bare-figures',
      says: 'nothing needs this waiver',
    },
  ]);

  test('the example in the guide', () => {
    const put = (line: string) =>
      findAfter({ [FIGURES]: copyOf(FIGURES, ['id: plan-2016-money', `${line}\nid: plan-2016-money`]) });
    expect(FREE_LINE).toBeDefined();
    expect(put(waivers.example.wrong).map(({ rule }) => rule)).toEqual(['waivers']);
  });
});
