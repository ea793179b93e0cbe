/**
 * Front matter must be readable YAML, because nothing else about the file can be checked before it is.
 * The usual causes are a colon inside unquoted text and a field written twice.
 */
import { visit } from 'yaml';
import { toPosition, type FieldsFile, type Fault } from '../content/content-files.ts';
import type { Rule } from './rule.ts';

const HINTS: Record<string, string> = {
  DUPLICATE_KEY: 'this field is written twice: remove one of the two',
  BAD_INDENT: 'the spaces at the start of this line do not match the lines above it',
  BLOCK_AS_IMPLICIT_KEY: 'if the text itself contains a colon, put the whole text in quotes',
  MULTILINE_IMPLICIT_KEY:
    'after the name of a field come a colon and a space; if a text itself contains a colon, put the whole text in quotes',
  TAB_AS_INDENT: 'use spaces, not tabs, at the start of a line',
};

export const yaml: Rule = {
  name: 'yaml',
  severity: 'error',
  waivable: false,
  why: 'nothing else about a page can be checked before its fields can be read',
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
  const faults = file.document.errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  // One wrong line makes many errors; only the first says where it is.
  const first = file.document.errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  const findings = [...faults, ...(first ? [first] : [])].map((error): Fault => {
    const { line, column } = toPosition(file, error.pos[0]);
    const written = file.text.split('\n')[line - 1]?.trim().slice(0, 60);
    return { file: file.path, line, column, value: written, message: explain(error.code, error.message) };
  });
  return findings.length ? findings : findUnused(file);
}

function explain(code: string, message: string): string {
  if (/Implicit map key/i.test(message)) return 'a colon and a space are missing after the name of the field';
  if (/quote/i.test(message)) return 'a quote is opened and not closed';
  if (code === 'MISSING_CHAR') return 'a quote or bracket is opened and not closed';
  return HINTS[code] ?? `this line cannot be read: ${message.split('\n')[0]}`;
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
