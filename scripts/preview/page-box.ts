/** The box at the top of a page of the preview: what is wrong with the file that the page is made from. */
import type { Finding } from '../content/content-files.ts';
import { formatFinding, sortOut } from '../reporters/words.ts';
import { formatCount } from '../shared/counts.ts';

/** What the preview knows of the content. */
export interface PreviewState {
  /** What the check found, without what is only for information. */
  findings: Finding[];
  /** Files that are shown as they were before their fault, or not at all. */
  held: ReadonlySet<string>;
}

const LABELS = { error: '', warning: 'Warning: ', information: 'Note: ' };
const MOST_LINES = 20;
const MOST_FILES = 5;

// Red is for 999, in the preview too: the box has the ink and the reed of the palette.
const STYLE = `
.fit-preview { box-sizing: border-box; max-height: 60vh; overflow: auto; padding: 12px 16px; color: #212b32;
  background: #fff; border: 4px solid #f6c34d; font: 16px/1.5 Arial, sans-serif; overflow-wrap: anywhere; }
.fit-preview h2, .fit-preview p, .fit-preview ul { margin: 0 0 8px; font: inherit; color: inherit; }
.fit-preview h2 { font-weight: bold; }
.fit-preview ul { padding-left: 20px; }
.fit-preview li { margin: 0 0 4px; font: inherit; color: inherit; }`;

/**
 * @param source The file or folder that the page is made from, as its footer says.
 * @returns HTML, or nothing when there is nothing to say on this page.
 */
export function toPageBox(state: PreviewState, source: string | undefined): string {
  const isOwn = toOwner(source);
  const own = state.findings.filter(({ file }) => isOwn(file));
  const others = state.findings.filter(({ file }) => !isOwn(file));
  const notes = [describeHeld(state, source), describeOthers(others)];
  if (own.length === 0 && notes.every((note) => !note)) return '';
  const items = own.slice(0, MOST_LINES).map((finding) => `<li>${escapeHtml(formatLine(finding))}</li>`);
  const rest = own.length - items.length;
  return [
    '<section class="fit-preview" aria-label="Preview"><div role="status">',
    own.length ? `<h2>${escapeHtml(toHeading(own))}</h2><ul>${items.join('')}</ul>` : '',
    rest > 0 ? `<p>And ${rest} more. To see all: npm run check</p>` : '',
    ...notes.filter(Boolean).map((note) => `<p>${escapeHtml(note)}</p>`),
    `</div></section><style>${STYLE}</style>`,
  ].join('');
}

/** A page in the place of one that could not be drawn. */
export function toStandIn(state: PreviewState): string {
  const box = toPageBox(state, undefined);
  const text = state.held.size
    ? 'This page cannot be shown before what stands above is mended.'
    : 'This page cannot be drawn. The terminal in which npm start runs says why.';
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Preview</title></head><body>${box}<main><h1>No page yet</h1><p>${text}</p></main></body></html>`;
}

/** A finding as the check prints it: `content/pages/about.mdx:3:8 title: is too short (you wrote "Us")`. */
export function formatLine(finding: Finding): string {
  const { file, line, column, severity } = finding;
  return `${file}:${line}:${column} ${LABELS[severity]}${formatFinding(finding)}`;
}

/** How much is wrong, and in how many files, in words. */
export function formatTotal(findings: Finding[]): string {
  const { errors, warnings } = sortOut(findings);
  const parts = [
    ...(errors.length ? [`${formatCount(errors.length, 'thing')} to mend`] : []),
    ...(warnings.length ? [formatCount(warnings.length, 'warning')] : []),
  ];
  return `${parts.join(' and ')} in ${formatCount(listFiles(findings).length, 'file')}`;
}

/** A page without a file of its own, like the home page, answers for all of them. */
function toOwner(source: string | undefined): (file: string) => boolean {
  if (!isContent(source)) return () => true;
  return (file) => file === source || (source.endsWith('/') && file.startsWith(source));
}

function isContent(source: string | undefined): source is string {
  return source?.startsWith('content/') ?? false;
}

function toHeading(own: Finding[]): string {
  const files = listFiles(own);
  return files.length === 1 ? formatTotal(own).replace(/1 file$/, files[0] ?? '') : formatTotal(own);
}

function describeHeld({ held, findings }: PreviewState, source: string | undefined): string {
  const isOwn = toOwner(source);
  const own = [...held].filter(isOwn);
  if (own.length === 0) return '';
  if (!isContent(source)) {
    return `${formatCount(own.length, 'file')} shown as before the fault, or not at all if new: ${toList(own)}`;
  }
  return findings.some(({ file }) => own.includes(file))
    ? 'You see the page as it was before the fault.'
    : 'You see the page as it was before: it needs something from another file that is not right yet.';
}

function describeOthers(others: Finding[]): string {
  const { errors } = sortOut(others);
  if (errors.length === 0) return '';
  const files = listFiles(errors);
  const things = `${formatCount(errors.length, 'more thing')} to mend in ${formatCount(files.length, 'other file')}`;
  return `${things}: ${toList(files)}`;
}

function toList(files: string[]): string {
  return `${files.slice(0, MOST_FILES).join(', ')}${files.length > MOST_FILES ? ' …' : ''}`;
}

function listFiles(findings: Finding[]): string[] {
  return [...new Set(findings.map(({ file }) => file))];
}

/** A fault quotes what stands in the file, and a stranger may have written the file. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
}
