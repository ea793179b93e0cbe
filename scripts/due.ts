/**
 * `npm run due`: the pages whose next review is due soon or overdue, the most urgent first, with what happens to each when
 * nobody reviews it. It is a list for people to plan by, so its exit code is 0 whatever stands in it.
 *
 * Options: --within 60 (days), --date 2026-11-22 (instead of the commit's date), --format text|markdown.
 */
import { readBuildRecord, toEpoch } from '../src/build/build-time.ts';
import { addDays, formatDate } from '../src/lib/dates.ts';
import { toLastDay, type Risk } from '../src/lib/review-state.ts';
import { readContent } from './content/content-files.ts';
import { countDays, listHoursReviews, listReviews } from './content/reviews.ts';
import { formatCount } from './shared/counts.ts';
import { isCommand } from './shared/is-command.ts';
import { escapeMarkdown } from './shared/markdown-text.ts';
import { readArguments } from './shared/read-arguments.ts';

export interface DuePage {
  title: string;
  file: string;
  owner: string;
  /** `2027-02-20` */
  reviewDue: string;
  /** Days until then; negative when it has passed. */
  days: number;
  /** How much harm it can do when it is wrong. */
  risk?: Risk;
  /** The last day on which its local detail stands: `2027-03-06`. */
  lastDay?: string;
}

export interface DueList {
  day: string;
  within: number;
  /** The most urgent first. */
  pages: DuePage[];
  /** The first that is due after all of these. */
  next?: DuePage;
}

/** @param root The project's folder. @param day The day from which to count. @param within For how many days ahead. */
export function listDue(root: string, day: string, within: number): DueList {
  const files = readContent(root);
  const reviews = listReviews(root, files);
  const hours = listHoursReviews(files).flatMap((each) => {
    const place = reviews.find(({ file }) => file === each.file);
    return place && each.reviewDue < place.reviewDue ? [{ ...place, ...each }] : [];
  });
  const all = [...reviews, ...hours]
    .map(({ file, title, owner, reviewDue, risk }): DuePage => ({
      title,
      file: file.path,
      owner,
      reviewDue,
      days: countDays(day, reviewDue),
      ...(risk && { risk, lastDay: toLastDay({ reviewDue, risk }) }),
    }))
    .sort((a, b) => a.days - b.days || a.file.localeCompare(b.file));
  const pages = all.filter(({ days }) => days <= within);
  const next = all[pages.length];
  return { day, within, pages, ...(next && { next }) };
}

const formats = { text: formatText, markdown: formatMarkdown };

/** The list for a terminal. */
export function formatText(list: DueList): string {
  const lines = list.pages.map(
    ({ title, file, owner, reviewDue, days, risk, lastDay }) =>
      `${reviewDue}  ${formatDays(days).padEnd(20)}  ${title} (${owner})\n${' '.repeat(34)}${file}` +
      (risk && lastDay ? `\n${' '.repeat(34)}${risk} risk: ${formatEnd(lastDay, list.day)}` : ''),
  );
  return [formatLead(list), ...(lines.length ? ['', ...lines] : [])].join('\n');
}

/** The list as a table for an issue on GitHub. */
export function formatMarkdown(list: DueList): string {
  const rows = list.pages.map(
    ({ title, file, owner, reviewDue, days, risk = '', lastDay }) =>
      `| ${formatDate(reviewDue)} | ${formatDays(days)} | ${escapeMarkdown(title)} | ${risk} | ${lastDay ? formatDate(lastDay) : ''} | ${escapeMarkdown(owner)} | <code>${escapeMarkdown(file)}</code> |`,
  );
  const head = ['Due', 'When', 'Page', 'Risk', 'Local detail stands until', 'Kept by', 'File'];
  const table = [`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...rows];
  return [formatLead(list, escapeMarkdown), ...(rows.length ? ['', ...table] : [])].join('\n');
}

function formatLead({ day, within, pages, next }: DueList, escape = (text: string) => text): string {
  const until = formatDate(addDays(day, within));
  if (pages.length) {
    const late = pages.filter(({ days }) => days < 0).length;
    const rest = late ? `, ${late} of them overdue` : '';
    return `${formatCount(pages.length, 'page')} to review by ${until}${rest}. Check every fact, then set reviewedOn and reviewDue.`;
  }
  const after = next ? ` The next is ${escape(next.title)}, due by ${formatDate(next.reviewDue)}.` : '';
  return `No page has to be reviewed by ${until}.${after}`;
}

/** What happens to the hours, numbers and other local detail of a page that nobody reviews. */
function formatEnd(lastDay: string, day: string): string {
  return lastDay < day
    ? `local detail gave way after ${formatDate(lastDay)}`
    : `local detail gives way after ${formatDate(lastDay)}`;
}

function formatDays(days: number): string {
  if (days === 0) return 'today';
  return days < 0 ? `${formatCount(-days, 'day')} overdue` : `in ${formatCount(days, 'day')}`;
}

if (isCommand(import.meta.url)) {
  try {
    const { values } = readArguments({
      options: {
        within: { type: 'string', default: '60' },
        date: { type: 'string' },
        format: { type: 'string', default: 'text' },
      },
    });
    if (!/^\d{1,4}$/.test(values.within)) throw new Error(`--within is a number of days, and is "${values.within}"`);
    if (values.date) process.env['SOURCE_DATE_EPOCH'] = String(toEpoch(values.date));
    const format = Object.hasOwn(formats, values.format) ? formats[values.format as keyof typeof formats] : undefined;
    if (!format) throw new Error(`--format is one of: ${Object.keys(formats).join(', ')}`);
    const root = process.cwd();
    console.log(format(listDue(root, readBuildRecord(root).day, Number(values.within))));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
