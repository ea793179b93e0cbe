/**
 * A promise is only worth something with its numbers traceable: each figure it names is in the ledger and stands in its
 * words, and each score of a risk is a figure of the ledger.
 */
import { findNearestName } from '../../src/lib/nearest-name.ts';
import { formatPrinted, parsePrinted } from '../../src/lib/printed-value.ts';
import { findPosition, type ContentFile, type Fault } from '../content/content-files.ts';
import { listLedgerEntries, type LedgerEntry } from '../content/ledger-entries.ts';
import { listFigureIds, listFigures } from './figures.ts';
import type { Rule } from './rule.ts';

export const promises: Rule = {
  name: 'promises',
  severity: 'error',
  waivable: false,
  why: 'readers follow the numbers of a promise to the paragraph that made it',
  finds: [
    'A figure of a promise, or of what became of it, that is not in content/figures/: "plan-2016-gapp"',
    'A figure that does not stand in the text beside it as the site spells it: "half a billion" → "£504 million"',
    'A score of a risk that is not in content/figures/',
  ],
  example: { wrong: 'figures: [plan-2016-gpa]', right: 'figures: [plan-2016-gap]' },
  check: ({ files }) => {
    const ids = listFigureIds(files);
    const printed = new Map(listFigures(files).map((figure) => [figure.id, figure.printed]));
    return files.flatMap((file) => [
      ...listLedgerEntries(file).flatMap((entry) => checkEntry(file, entry, ids, printed)),
      ...checkScores(file, ids),
    ]);
  },
};

function checkEntry(file: ContentFile, entry: LedgerEntry, ids: Set<string>, printed: Map<string, string>): Fault[] {
  const words = entry.texts.map(({ text }) => text.toLowerCase()).join(' ');
  return entry.figures.flatMap((name, index) => {
    const path = [...entry.path, 'figures', index];
    if (!ids.has(name)) return [toFault(file, path, name, explainUnknown(name, ids))];
    const spelt = listSpellings(printed.get(name));
    if (!spelt.length || spelt.some((each) => words.includes(each.toLowerCase()))) return [];
    return [toFault(file, path, name, `its number does not stand in the text beside it: write ${spelt[0]} there`)];
  });
}

function listSpellings(printed: string | undefined): string[] {
  return printed && parsePrinted(printed) ? [formatPrinted(printed, 'prose'), formatPrinted(printed, 'table')] : [];
}

function checkScores(file: ContentFile, ids: Set<string>): Fault[] {
  const { risks } = (file.data ?? {}) as { risks?: unknown };
  if (file.collection !== 'risks' || !Array.isArray(risks)) return [];
  return (risks as ({ before?: unknown; after?: unknown } | null)[]).flatMap((risk, index) =>
    (['before', 'after'] as const).flatMap((field) => {
      const name = risk?.[field];
      if (typeof name !== 'string' || ids.has(name)) return [];
      return [toFault(file, ['risks', index, field], name, explainUnknown(name, ids))];
    }),
  );
}

function explainUnknown(id: string, ids: Set<string>): string {
  const near = findNearestName(id, ids);
  return `the ledger has no figure with the id "${id}"${near ? `. Did you mean "${near}"?` : ' in content/figures/'}`;
}

function toFault(file: ContentFile, path: PropertyKey[], value: string, message: string): Fault {
  return { file: file.path, ...findPosition(file, path), field: path.join('.'), value, message };
}
