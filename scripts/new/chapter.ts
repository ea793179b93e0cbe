/** Puts a record into a list of an existing file. Every other character of the file stays as it is. */
import { isSeq, type YAMLSeq } from 'yaml';
import type { ContentFile } from '../content/content-files.ts';

interface Ranged {
  range?: [number, number, number] | null;
}

/**
 * @param index Where it is to stand in the list: 0 first.
 * @param record The record's own YAML. @returns the file's new text.
 */
export function insertRecord(file: ContentFile, list: string, index: number, record: string): string {
  const found = file.document.get(list, true);
  if (!isSeq(found) || found.flow || found.items.length === 0) {
    throw new Error(`${file.path} has no list called "${list}" with one item a line: add the record by hand`);
  }
  const yaml = toYaml(file);
  const at = index === 0 ? findListStart(yaml, found) : findEnd(yaml, found.items[index - 1] as Ranged);
  const indent = findIndent(yaml, found.items[0] as Ranged);
  const lines = record.trimEnd().split('\n');
  const item = lines.map((line, row) => `${indent}${row ? '  ' : '- '}${line}\n`).join('');
  const before = yaml.slice(0, at);
  const offset = file.text.indexOf(yaml);
  return `${file.text.slice(0, offset)}${before}${before.endsWith('\n') ? '' : '\n'}${item}${file.text.slice(offset + at)}`;
}

/** The fields as written: positions in the document count from their start. */
function toYaml({ text, yamlStartsAfter }: ContentFile): string {
  if (!yamlStartsAfter) return text;
  const lines = text.split('\n');
  const end = lines.findIndex((line, row) => row > 0 && line.startsWith('---'));
  return `${lines.slice(1, end).join('\n')}\n`;
}

function findListStart(yaml: string, { items }: YAMLSeq): number {
  return yaml.lastIndexOf('\n', (items[0] as Ranged).range?.[0] ?? 0) + 1;
}

function findEnd(yaml: string, { range }: Ranged): number {
  const end = range?.[1] ?? yaml.length;
  if (yaml[end - 1] === '\n') return end;
  const newline = yaml.indexOf('\n', end);
  return newline < 0 ? yaml.length : newline + 1;
}

function findIndent(yaml: string, { range }: Ranged): string {
  const start = range?.[0] ?? 0;
  const line = yaml.slice(yaml.lastIndexOf('\n', start) + 1, start);
  return /^ */.exec(line)?.[0] ?? '';
}
