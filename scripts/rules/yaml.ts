/**
 * Front matter must be readable YAML, because nothing else about the file can be checked before it is.
 * The usual causes are a colon inside unquoted text and a field written twice.
 */
import type { Finding } from '../content-files.ts';
import type { Rule } from './index.ts';

const HINTS: Record<string, string> = {
  DUPLICATE_KEY: 'this field is written twice: remove one of the two',
  BAD_INDENT: 'the spaces at the start of this line do not match the lines above it',
  BLOCK_AS_IMPLICIT_KEY: 'if the text itself contains a colon, put the whole text in quotes',
  MULTILINE_IMPLICIT_KEY: 'if the text itself contains a colon, put the whole text in quotes',
  MISSING_CHAR: 'a quote or bracket is opened and not closed',
  TAB_AS_INDENT: 'use spaces, not tabs, at the start of a line',
};

export const checkYaml: Rule = ({ files }) =>
  files.flatMap((file): Finding[] => {
    if (!file.hasFrontMatter) {
      return [
        {
          rule: 'yaml',
          file: file.path,
          line: 1,
          column: 1,
          message: 'the file must begin with its fields between two lines of three hyphens (---)',
        },
      ];
    }
    const faults = file.document.errors.map((error): Finding => {
      const { line, col } = file.lines.linePos(error.pos[0]);
      return {
        rule: 'yaml',
        file: file.path,
        line: line + file.yamlStartsAfter,
        column: col,
        value: file.text.split('\n')[line - 1 + file.yamlStartsAfter]?.trim().slice(0, 60),
        message: HINTS[error.code] ?? `this line cannot be read: ${error.message.split('\n')[0]}`,
      };
    });
    if (!faults.length && file.data === undefined) {
      return [
        {
          rule: 'yaml',
          file: file.path,
          line: 1,
          column: 1,
          message: 'write each value out: anchors (&) and aliases (*) are not allowed',
        },
      ];
    }
    return faults;
  });
