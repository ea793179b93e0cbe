/** The ways of showing a report. Each takes the same report; none decides anything. */
import { escapeMarkdown } from '../shared/markdown-text.ts';
import type { Line, Piece } from './lines.ts';
import type { Report } from './report.ts';

export const formats = { text: formatText, markdown: formatMarkdown };

/** GitHub takes at most 1 MiB for a summary. */
const MOST_CHARACTERS = 300_000;

export function formatText({ title, counts, sections }: Report): string {
  const blocks = sections.map((section) =>
    ['', section.title, ...section.lines.map((line) => `${'  '.repeat(line.level + 1)}${toText(line)}`)].join('\n'),
  );
  return [title, counts, ...blocks].join('\n');
}

export function formatMarkdown({ title, counts, sections }: Report): string {
  const head = `## ${escapeMarkdown(title)}\n\n**${escapeMarkdown(counts)}**\n`;
  const lines = sections.flatMap((section) => [
    `\n### ${escapeMarkdown(section.title)}\n`,
    ...section.lines.map((line) => `${'  '.repeat(line.level)}- ${line.pieces.map(toMarkdown).join('')}`),
  ]);
  let length = head.length;
  const shown = lines.filter((line) => (length += line.length + 1) <= MOST_CHARACTERS);
  const rest = lines.length - shown.length;
  return [
    head,
    ...shown,
    ...(rest ? [`\nThe rest is too long for this place. To see all: \`npm run diff\``] : []),
  ].join('\n');
}

function toText({ pieces }: Line): string {
  const parts = pieces.map((piece, index) => {
    const text = toPlain(piece.text);
    if (piece.as === 'removed') return isNext(pieces, index, 'added') ? `“${text}” →` : `(gone: “${text}”)`;
    if (piece.as === 'added') return isNext(pieces, index, 'removed', -1) ? `“${text}”` : `(new: “${text}”)`;
    return text;
  });
  return parts.join('');
}

/** Whether the piece beside this one, apart from a space, is the other half of a change. */
function isNext(pieces: Piece[], index: number, as: Piece['as'], step = 1): boolean {
  const beside = pieces[index + step];
  return (beside?.text === ' ' ? pieces[index + 2 * step] : beside)?.as === as;
}

function toMarkdown({ text, as }: Piece): string {
  const safe = escapeMarkdown(text);
  if (as === 'removed') return `<del>${safe}</del>`;
  if (as === 'added') return `<ins>${safe}</ins>`;
  if (as === 'address') return `<code>${safe}</code>`;
  return as === 'strong' ? `<strong>${safe}</strong>` : safe;
}

/** What stands on a stranger's page is shown as text: it cannot steer a terminal. */
function toPlain(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
