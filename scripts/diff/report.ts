/** The comparison in words, the riskiest first. How it looks in a terminal or in Markdown is not decided here. */
import type { Comparison } from './compare.ts';
import { formatCount } from '../shared/counts.ts';
import { line, type Section } from './lines.ts';
import { toChangeSection } from './report-changes.ts';
import { toFigures, toLook, toMend, toOutsideLinks, toPages, toTelephones } from './report-facts.ts';

export interface Report {
  title: string;
  counts: string;
  sections: Section[];
}

const MOST_LINES = 400;

/** @param since What the new site is held against, for the title. */
export function toReport(comparison: Comparison, since: string): Report {
  const sections: Section[] = [
    { title: 'To mend before this goes out', lines: toMend(comparison) },
    { title: 'Telephone numbers', lines: toTelephones(comparison) },
    ...(['emergency', 'guidance', 'places'] as const).map((name) => toChangeSection(comparison, name)),
    { title: 'Pages that are new or have moved', lines: toPages(comparison) },
    { title: 'Figures', lines: toFigures(comparison) },
    { title: 'New links out of the site', lines: toOutsideLinks(comparison) },
    ...(['frame', 'plan', 'stories', 'rest'] as const).map((name) => toChangeSection(comparison, name)),
    { title: 'Look', lines: toLook(comparison) },
  ];
  return {
    title: `What readers will see change since ${since}`,
    counts: formatCounts(comparison),
    sections: sections.filter(({ lines }) => lines.length).map(shorten),
  };
}

function formatCounts({ pageCount, changedCount, newPages, gone, ...found }: Comparison): string {
  const cards = found.groups.filter(({ section }) => section === 'emergency').flatMap(({ changes }) => changes);
  const lost = gone.filter(({ redirect }) => !redirect);
  const counts: [number, string, string?][] = [
    [found.deadTargets.length, 'address that links lead to in vain', 'addresses that links lead to in vain'],
    [lost.length, 'old address that leads nowhere', 'old addresses that lead nowhere'],
    [found.telephones.length, 'change of telephone numbers', 'changes of telephone numbers'],
    [cards.length, 'change in emergency cards', 'changes in emergency cards'],
    [changedCount, `of ${pageCount} pages changed`, `of ${pageCount} pages changed`],
    [newPages.length, 'new page'],
    [gone.length - lost.length, 'old address that leads on', 'old addresses that lead on'],
    [found.figures.length, 'change of figures', 'changes of figures'],
    [found.outsideLinks.length, 'new link out of the site', 'new links out of the site'],
  ];
  const words = counts.flatMap(([count, ...word]) => (count ? formatCount(count, ...word) : [])).join(', ');
  if (words) return `${words}.`;
  return found.groups.length || found.restyledCount
    ? 'The pages say what they said; only what is around them changed.'
    : 'Readers will see no change.';
}

function shorten({ title, lines }: Section): Section {
  const rest = lines.length - MOST_LINES;
  if (rest <= 0) return { title, lines };
  return { title, lines: [...lines.slice(0, MOST_LINES), line(0, `and ${formatCount(rest, 'more line')}`)] };
}
