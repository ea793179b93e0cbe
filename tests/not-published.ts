/** What must not be published (tests/fixtures/not-published.yaml), and where it stands all the same. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import type { PublishedText } from './published-text.ts';

const list = z.array(z.string()).default([]);
const itemSchema = z
  .strictObject({
    what: z.string(),
    why: z.string(),
    where: z.string().regex(/^(?:everywhere|help|\/.*\/)$/),
    says: list,
    names: list,
    numbers: list,
    finds: z.array(z.string()).min(1),
    allows: list,
  })
  .refine(({ says, names, numbers }) => says.length + names.length + numbers.length > 0, 'looks for nothing');

export type Item = z.output<typeof itemSchema>;

export const notPublished = z
  .array(itemSchema)
  .parse(parse(readFileSync(join(import.meta.dirname, 'fixtures/not-published.yaml'), 'utf8')));

/** The plan, its documents and what they say tell history, and rightly name what is gone. Everything else is help. */
const HISTORY =
  /^\/(?:(?:plan|stories|events|you-said|updates|publications|figures|partners|glossary)\/|data\/figures)/;

/** The expressions of an item, each with the text that it is for. */
export function toChecks(item: Item): { source: string; isIn: (text: PublishedText) => boolean }[] {
  const words = (flags: string) => (source: string) => {
    const pattern = toPattern(source, flags);
    return { source, isIn: ({ words }: PublishedText) => pattern.test(words) };
  };
  return [
    ...item.says.map(words('i')),
    ...item.names.map(words('')),
    ...item.numbers.map((source) => ({
      source,
      isIn: ({ raw, words }: PublishedText) =>
        [...listNumbers(raw), ...listNumbers(words)].some((each) => each.startsWith(source)),
    })),
  ];
}

/** `file: expression` for each place where the item stands. */
export function findPublished(item: Item, texts: PublishedText[]): string[] {
  const checks = toChecks(item);
  return texts
    .filter(({ path }) => isWithin(item.where, path))
    .flatMap((text) => checks.filter(({ isIn }) => isIn(text)).map(({ source }) => `${text.file}: ${source}`));
}

/** Long telephone numbers as digits, `01223245151`, however they are written: with spaces, as a link, with +44. */
export function listNumbers(text: string): string[] {
  const found = text.matchAll(
    /(?<![\w.+-])(?:\+44(?:[\s\u00a0-]|\(0\))*|0)(?=[\d\s\u00a0-]{9,16})\d(?:[\s\u00a0-]?\d){7,9}(?![\w-]|\.\d)/g,
  );
  return [...found].map(([number]) => number.replace(/^\+44(?:\s|\(0\))*/, '0').replace(/\D/g, ''));
}

function isWithin(where: Item['where'], path: string): boolean {
  if (where === 'everywhere') return true;
  return where === 'help' ? !HISTORY.test(path) : path === where;
}

function toPattern(source: string, flags: string): RegExp {
  return new RegExp(source.replaceAll('<gap>', '[^.|]{0,100}?').replaceAll('’', "'"), flags);
}
