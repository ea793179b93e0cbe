/**
 * Front matter must be readable YAML, because nothing else about the file can be checked before it is.
 * The usual causes are a colon inside unquoted text and a field written twice.
 */
import { visit } from 'yaml';
import { toPosition, type FieldsFile, type Fault } from '../content/content-files.ts';
import type { Rule } from './rule.ts';
import { explainYamlError, findYamlError } from './yaml-errors.ts';

export const yaml: Rule = {
  name: 'yaml',
  severity: 'error',
  waivable: false,
  why: 'nothing else about a page can be checked before its fields can be read',
  finds: [
    'Fields that are not between two lines of three hyphens (---)',
    'A colon inside a text: summary: One thing: the other → put the text in quotes',
    'A quote or bracket that is opened and not closed',
    'A field that is written twice',
    'Spaces at the start of a line that do not match the lines above, or tabs',
    'A text that begins with a sign such as *, &, ! or @ → put the text in quotes',
  ],
  example: { wrong: 'summary: One thing: the other', right: 'summary: "One thing: the other"' },
  check: ({ files }) =>
    files.flatMap((file): Fault[] => {
      if (file.hasFrontMatter) return checkYamlOf(file);
      const message =
        'the file must begin with its fields between two lines of three hyphens (---), and no line between them may begin with --- or +++';
      return [{ file: file.path, line: 1, column: 1, message }];
    }),
};

/** Faults of the YAML itself, and the parts of YAML that we do not use. */
export function checkYamlOf(file: FieldsFile): Fault[] {
  if (file.tooMuch) return [{ file: file.path, ...file.tooMuch }];
  const faults = file.document.errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  // One wrong line makes many errors; only the first says where it is.
  const first = file.document.errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  const findings = [...faults, ...(first ? [first] : [])].map((error): Fault => {
    const { line, column } = findYamlError(file, error);
    const written = file.text.split('\n')[line - 1]?.trim() ?? '';
    return { file: file.path, line, column, value: written.slice(0, 60), message: explainYamlError(error, written) };
  });
  return findings.length ? findings : findUnused(file);
}

/** Anchors, aliases and tags make one value mean another; nobody needs them in a page. */
function findUnused(file: FieldsFile): Fault[] {
  const findings: Fault[] = [];
  const say = (offset: number | undefined, message: string) =>
    findings.push({ file: file.path, ...toPosition(file, offset ?? 0), message });
  visit(file.document, {
    Alias: (_, node) => void say(node.range?.[0], 'a value may not begin with *: put the text in quotes'),
    Node: (_, node) => {
      if ('anchor' in node && node.anchor) say(node.range?.[0], 'a value may not begin with &: put the text in quotes');
      if (node.tag) say(node.range?.[0], 'a value may not begin with !: put the text in quotes');
    },
  });
  return findings;
}
