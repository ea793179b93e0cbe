/** The ledger as a whole: one record for one id, and every link between figures leads to one. */
import { findNearestName } from '../../src/lib/nearest-name.ts';
import { findPosition, type ContentFile, type Fault } from '../content/content-files.ts';
import { isReadable, listWrittenIds } from '../content/entry-ids.ts';
import type { Rule } from './rule.ts';

/** A figure as it stands in its file. */
export interface WrittenFigure {
  id: string;
  printed: string;
  /** What it counts; nothing where that is not written as words. */
  unit: string | undefined;
  publication: string;
  at: string;
  replaces: string[];
  file: ContentFile;
  index: number;
}

/** Every figure of the ledger that has an id; what is wrong inside it is for the rule on fields to say. */
export function listFigures(files: ContentFile[]): WrittenFigure[] {
  return files
    .filter(({ collection }) => collection === 'figures')
    .flatMap((file) => {
      const { figures, publication } = (file.data ?? {}) as { figures?: unknown; publication?: unknown };
      if (!Array.isArray(figures)) return [];
      return (figures as (Partial<WrittenFigure> | null)[]).flatMap((figure, index) => {
        if (typeof figure?.id !== 'string') return [];
        const { id, printed, at, replaces } = figure;
        const unit = typeof figure.unit === 'string' ? figure.unit : undefined;
        const texts = { printed: String(printed), at: String(at), publication: String(publication) };
        return [{ id, unit, ...texts, replaces: toTexts(replaces), file, index }];
      });
    });
}

/** The ids of all figures, with those of files that cannot be read. */
export function listFigureIds(files: ContentFile[]): Set<string> {
  const unread = files.filter((file) => file.collection === 'figures' && !isReadable(file));
  return new Set([...listFigures(files).map(({ id }) => id), ...unread.flatMap(listWrittenIds)]);
}

export const figures: Rule = {
  name: 'figures',
  severity: 'error',
  waivable: false,
  why: 'every mark beside a figure must lead to its one record',
  finds: [
    'A figure that is named and is not in content/figures/: "plan-2016-gpa" → "plan-2016-gap"',
    'One id for two figures in different files',
    'A figure that says it replaces itself',
    'A disagreement that names one figure as two of its sides',
  ],
  example: { wrong: '- figure: plan-2016-gpa', right: '- figure: plan-2016-gap' },
  check: ({ files }) => {
    const figures = listFigures(files);
    const ids = listFigureIds(files);
    return [
      ...findTwins(figures),
      ...figures.flatMap((figure) => checkReplaced(figure, ids)),
      ...checkSides(files, ids),
      ...checkKeyFigures(files, ids),
    ];
  },
};

/** Twins in one file are for its schema to refuse. */
function findTwins(figures: WrittenFigure[]): Fault[] {
  const first = new Map<string, ContentFile>();
  return figures.flatMap(({ id, file, index }) => {
    const other = first.get(id);
    if (!other) first.set(id, file);
    if (!other || other === file) return [];
    return [
      toFinding(
        file,
        ['figures', index, 'id'],
        id,
        `a figure with this id is already in ${other.path}: give one of the two another`,
      ),
    ];
  });
}

function checkReplaced({ id, replaces, file, index }: WrittenFigure, ids: Set<string>): Fault[] {
  return replaces.flatMap((older, at) => {
    const path = ['figures', index, 'replaces', at];
    if (older === id) return [toFinding(file, path, older, 'a figure cannot replace itself')];
    return ids.has(older) ? [] : [toFinding(file, path, older, explainUnknown(older, ids))];
  });
}

function checkSides(files: ContentFile[], ids: Set<string>): Fault[] {
  return files
    .filter(({ collection }) => collection === 'disagreements')
    .flatMap((file) => {
      const sides = (file.data as { sides?: unknown } | null | undefined)?.sides;
      const names = Array.isArray(sides) ? sides.map((side: { figure?: unknown } | null) => side?.figure) : [];
      return names.flatMap((name, index) => {
        if (typeof name !== 'string') return [];
        const path = ['sides', index, 'figure'];
        if (!ids.has(name)) return [toFinding(file, path, name, explainUnknown(name, ids))];
        if (names.indexOf(name) === index) return [];
        return [toFinding(file, path, name, 'this figure is already a side: name another, or remove the line')];
      });
    });
}

function checkKeyFigures(files: ContentFile[], ids: Set<string>): Fault[] {
  return files.flatMap((file) =>
    toTexts((file.data as { keyFigures?: unknown } | null | undefined)?.keyFigures).flatMap((name, index) =>
      ids.has(name) ? [] : [toFinding(file, ['keyFigures', index], name, explainUnknown(name, ids))],
    ),
  );
}

function explainUnknown(id: string, ids: Set<string>): string {
  const near = findNearestName(id, ids);
  return `the ledger has no figure with the id "${id}"${near ? `. Did you mean "${near}"?` : ' in content/figures/'}`;
}

function toFinding(file: ContentFile, path: PropertyKey[], value: string, message: string): Fault {
  return { file: file.path, ...findPosition(file, path), field: path.join('.'), value, message };
}

function toTexts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
