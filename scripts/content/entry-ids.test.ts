import { expect, test } from 'vitest';
import {
  ABOUT,
  copyOf,
  DISAGREEMENT,
  FIGURES,
  findAfter,
  FREE_LINE,
  PLACE,
  PRIORITY,
  PUBLICATION,
} from '../../tests/fixtures/content-tree.ts';
import { parseContentFile } from './content-files.ts';
import { getId } from './entry-ids.ts';

const links = ['<Organisation id="ely-trust">Ely NHS Trust</Organisation>', '<Fact id="plan-2016-gap" />'];
const places = ['/glossary/#gp', '/partners/#ely-trust', '/plan/priorities/at-home-is-best/#why', '/figures/disagreements/money/#the-gap'];
const text = [...links, ...places.map((address, index) => `[Place ${index}](${address})`)].join('\n\n');

test.each([
  'content/organisations/ely-trust.yaml',
  'content/glossary/gp.yaml',
  'content/services/nhs-111.mdx',
  DISAGREEMENT,
  FIGURES,
  PLACE,
  PRIORITY,
  PUBLICATION,
])('a forgotten quote in %s is one fault, and none of the files that lead to it', (path) => {
  const priority = `${copyOf(PRIORITY)}\n## Why\n\nBecause.\n`;
  const files: Record<string, string> = { [PRIORITY]: priority, [ABOUT]: copyOf(ABOUT, [FREE_LINE, text]) };
  expect(findAfter(files)).toEqual([]);
  const whole = path in files ? (files[path] ?? '') : copyOf(path);
  const broken = whole.replace(/^(summary|meaning|says|role|title): /m, '$1: "');
  expect(broken).not.toBe(whole);
  const findings = findAfter({ ...files, [path]: broken });
  expect(findings.filter(({ severity }) => severity === 'error').map(({ file, rule }) => `${file} ${rule}`)).toEqual([
    `${path} yaml`,
  ]);
});

test.each([
  ['id: gp\nterm: "GP\n', 'gp'],
  ['id: "gp"\nterm: "GP\n', 'gp'],
  ['term: "GP\n', undefined],
  ['id: 5\n', undefined],
])('%j has the id %s', (yaml, id) => {
  expect(getId(parseContentFile({ path: 'content/glossary/gp.yaml', text: yaml, collection: 'glossary' }))).toBe(id);
});
