/**
 * The names of places, bodies, documents and people that the content itself holds: what is spelt as one of them is
 * right, and keeps its capitals anywhere.
 */
import { areaNames } from '../../src/lib/areas.ts';
import type { ContentFile } from './content-files.ts';
import { listReaderTexts } from './reader-texts.ts';

type Data = Record<string, unknown>;

/** Hospitals and bodies, as wholes: `Peterborough City Hospital`. */
export function listProperNames(files: ContentFile[]): string[] {
  return files.flatMap(({ collection, data }) => {
    const fields = (data ?? {}) as Data;
    if (collection === 'places') return toTexts([fields['title']]).flatMap((title) => title.split(', '));
    if (collection !== 'organisations') return [];
    return toTexts([fields['name'], ...listOf(fields['laterNames'], 'name'), ...listOf(fields['formerNames'], 'name')]);
  });
}

/** Every name: those, and towns, areas, words of the glossary, parts of the plan, documents, occasions, people. */
export function listNames(files: ContentFile[]): string[] {
  return [...listProperNames(files), ...Object.values(areaNames), ...files.flatMap(listOwnNames)];
}

/** Every word that our texts write without a capital anywhere. */
export function listSmallWords(files: ContentFile[]): Set<string> {
  return new Set(
    files.flatMap((file) => listReaderTexts(file).flatMap(({ text }) => text.match(/(?<!\p{L})\p{Ll}+/gu) ?? [])),
  );
}

/** The words of names that only ever stand in names: `Hinchingbrooke`, and not `Hospital`, which is also a plain word. */
export function listDistinctiveWords(names: string[], smallWords: Set<string>): string[] {
  const words = new Set(names.flatMap((name) => name.match(/\p{Lu}\p{Ll}+/gu) ?? []));
  return [...words].filter((word) => !smallWords.has(word.toLowerCase()));
}

function listOwnNames({ collection, data }: ContentFile): string[] {
  const fields = (data ?? {}) as Data;
  switch (collection) {
    case 'places': {
      const address = (fields['address'] ?? {}) as Data;
      return toTexts([address['town'], ...toList(address['lines']), ...listOf(fields['facilities'], 'name')]);
    }
    case 'glossary':
      return toTexts([fields['term']]);
    case 'priorities':
    case 'initiatives':
      return toTexts([fields['title']]);
    case 'governance':
      return toTexts(listOf(fields['groups'], 'name'));
    case 'points':
      return toTexts([fields['title']]);
    case 'publications':
      return toTexts([fields['title'], fields['shortTitle'], ...listOf(fields['outline'], 'label')]);
    case 'events':
      return toTexts([fields['place']]);
    case 'stories':
      return toTexts([((fields['person'] ?? {}) as Data)['name']]);
    default:
      return [];
  }
}

function listOf(list: unknown, field: string): unknown[] {
  return toList(list).map((each) => (each as Data | null)?.[field]);
}

function toList(list: unknown): unknown[] {
  return Array.isArray(list) ? list : [];
}

function toTexts(values: unknown[]): string[] {
  return values.filter((value) => typeof value === 'string');
}
