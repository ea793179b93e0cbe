import { describe, expect, test } from 'vitest';
import type { Finding } from '../content/content-files.ts';
import { formatLine, toPageBox, toStandIn, type PreviewState } from './page-box.ts';

const GP = 'content/services/gp.mdx';
const finding: Finding = {
  rule: 'fields',
  severity: 'error',
  file: GP,
  line: 3,
  column: 8,
  field: 'title',
  value: 'Us',
  message: 'is too short',
};
const other = { ...finding, file: 'content/stories/anna.mdx' };

const toState = (findings: Finding[], held: string[] = []): PreviewState => ({ findings, held: new Set(held) });
/** The box as a reader sees it: its words, a line for each block. */
function readBox(state: PreviewState, source: string | undefined): string[] {
  return toPageBox(state, source)
    .replace(/<style>.*<\/style>/s, '')
    .replace(/<[^>]+>/g, '\n')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .split('\n')
    .filter(Boolean);
}

describe('the box', () => {
  test('says what the check says of the page’s file, and that the page is the one before', () => {
    expect(readBox(toState([finding], [GP]), GP)).toEqual([
      `1 thing to mend in ${GP}`,
      `${GP}:3:8 title: is too short (you wrote "Us")`,
      'You see the page as it was before the fault.',
    ]);
  });

  test('a warning holds nothing back and says that it is one', () => {
    const warning: Finding = { ...finding, severity: 'warning' };
    expect(readBox(toState([warning]), GP)).toEqual([`1 warning in ${GP}`, formatLine(warning)]);
    expect(formatLine(warning)).toContain(':8 Warning: title');
  });

  test('faults of other files are a line with their names', () => {
    const lines = readBox(toState([finding, other, { ...other, line: 9 }]), GP);
    expect(lines.at(-1)).toBe('2 more things to mend in 1 other file: content/stories/anna.mdx');
  });

  test('a page that waits for another file says so', () => {
    expect(readBox(toState([other], [GP, other.file]), GP)[0]).toContain('it needs something from another file');
  });

  test('a page made from a folder answers for its files', () => {
    expect(readBox(toState([finding, other]), 'content/services/')).toContain(formatLine(finding));
    expect(readBox(toState([finding, other]), 'content/services/')).not.toContain(formatLine(other));
  });

  test.each([['src/pages/404.astro'], [undefined]])('a page made from %s answers for all files', (source) => {
    const lines = readBox(toState([finding, other], [GP]), source);
    expect(lines[0]).toBe('2 things to mend in 2 files');
    expect(lines).toContain(formatLine(other));
    expect(lines.at(-1)).toBe(`1 file shown as before the fault, or not at all if new: ${GP}`);
  });

  test('a long list ends', () => {
    const many = Array.from({ length: 50 }, (_, index) => ({ ...finding, line: index + 1 }));
    expect(readBox(toState(many), GP)).toHaveLength(1 + 20 + 1);
    expect(readBox(toState(many), GP).at(-1)).toBe('And 30 more. To see all: npm run check');
  });

  test('what a stranger wrote stays text', () => {
    const hostile = { ...finding, file: 'content/<b>.mdx', value: `</section><script>alert('1')</script>` };
    for (const html of [toPageBox(toState([hostile]), undefined), toStandIn(toState([hostile], [hostile.file]))]) {
      expect(html).not.toMatch(/<script>|<b>|<\/section><script/);
      expect(html.match(/<\/section>/g)).toHaveLength(1);
    }
  });
});
