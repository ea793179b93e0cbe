/** The entries, figures and places that a field can name, so that nobody has to know an id by heart. */
import { toParagraphs } from '../../src/lib/outline.ts';
import type { CollectionName } from '../../src/schemas/shared.ts';
import { listFigures } from '../rules/figures.ts';
import type { Desk } from './desk.ts';
import { getField, getOutline } from './entry.ts';
import type { Form } from './kinds.ts';

export interface Choice {
  id: string;
  /** What an editor knows it by. */
  label: string;
}

/** What an answer means: one choice, several to choose from, or none. */
export type Resolved = { choice: Choice } | { several: Choice[] } | { none: true };

/** Fields that name a figure of the ledger. */
const FIGURES = ['figure', 'keyFigures', 'replaces'];
const LABELS = ['shortTitle', 'title', 'name', 'term'];

/** @param publication The document named beside the field, for a place in it. */
export function listChoices(desk: Desk, form: Form, key: string, publication: unknown): Choice[] | undefined {
  if (form.enum) return form.enum.map((value) => ({ id: String(value), label: String(value) }));
  if (form.references) return listEntries(desk, form.references);
  if (FIGURES.includes(key)) return listFigureChoices(desk);
  if (key === 'at') return listPlaces(desk, publication);
  return undefined;
}

/** @param shown The numbered list that the editor sees. */
export function resolveChoice(answer: string, choices: Choice[], shown: Choice[]): Resolved {
  const numbered = /^\d+$/.test(answer) ? shown[Number(answer) - 1] : undefined;
  const exact = numbered ?? choices.find(({ id }) => id === answer);
  if (exact) return { choice: exact };
  const words = answer.toLowerCase().split(/\s+/);
  const found = choices.filter(({ id, label }) => words.every((word) => `${id} ${label}`.toLowerCase().includes(word)));
  const [only] = found;
  if (only && found.length === 1) return { choice: only };
  return found.length ? { several: found } : { none: true };
}

export function listEntries({ files }: Desk, collection: CollectionName): Choice[] {
  return files
    .filter((file) => file.collection === collection)
    .map(({ data, slug }) => ({
      id: String(getField(data, 'id') ?? slug),
      label: String(LABELS.map((name) => getField(data, name)).find((value) => typeof value === 'string') ?? slug),
    }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en-GB'));
}

function listFigureChoices({ files }: Desk): Choice[] {
  return listFigures(files).map(({ id, printed, file, index }) => {
    const records = getField(file.data, 'figures') as unknown[];
    return { id, label: `${printed}: ${String(getField(records[index], 'what') ?? '')}` };
  });
}

function listPlaces(desk: Desk, publication: unknown): Choice[] {
  return getOutline(desk, publication).flatMap((item) => [
    { id: item.at, label: [item.label, item.title].filter(Boolean).join(', ') },
    ...toParagraphs(item).map((number) => ({ id: `para-${number}`, label: `paragraph ${number}, in ${item.title}` })),
  ]);
}
