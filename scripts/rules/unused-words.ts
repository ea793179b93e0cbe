/** A word of the glossary helps where it is used: a text that leads to it with `<Term>`, or another word that names it. */
import { findPosition, type ContentFile, type Fault } from '../content/content-files.ts';
import type { Rule } from './rule.ts';

export const unusedWords: Rule = {
  name: 'unused-words',
  severity: 'information',
  waivable: true,
  why: 'readers find a word of the glossary where a text leads to it',
  finds: ['A word of the glossary that no text leads to with <Term>, and no other word names in seeAlso'],
  example: {
    wrong: 'a word of the glossary that no text uses',
    right: 'They work as a <Term id="federation">federation</Term>.',
  },
  check: ({ files }) => {
    const words = files.filter(({ collection }) => collection === 'glossary');
    const used = new Set([...files.flatMap(listTerms), ...words.flatMap(listSeeAlso)]);
    return words.flatMap((file): Fault[] => {
      const { id, term } = (file.data ?? {}) as { id?: unknown; term?: unknown };
      if (typeof id !== 'string' || used.has(id)) return [];
      const value = String(term ?? id);
      const message = `no text leads to this word. Write <Term id="${id}">${value}</Term> where a text uses it, or remove the file`;
      return [{ file: file.path, ...findPosition(file, ['term']), field: 'term', value, message }];
    });
  },
};

function listTerms({ body }: ContentFile): string[] {
  return [...body.matchAll(/<Term\s[^>]*?\bid="([^"]*)"/g)].map(([, id = '']) => id);
}

function listSeeAlso({ data }: ContentFile): string[] {
  const { seeAlso } = (data ?? {}) as { seeAlso?: unknown };
  return Array.isArray(seeAlso) ? seeAlso.map(String) : [];
}
