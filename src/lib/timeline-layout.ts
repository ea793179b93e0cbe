/** Where the bars and words of a timeline stand, for its width: plain numbers for a page to draw. */
import type { Span } from './chart-timeline.ts';
import { measureText, wrapText } from './chart-text-widths.ts';
import { MONTHS } from './dates.ts';

export interface TimelineLayout {
  width: number;
  height: number;
  /** The size of the words, in pixels. */
  size: number;
  /** The months of the scale: where each begins. One without room for its words has none. */
  ticks: { x: number; label: string }[];
  /** From where to where the lines of the scale go down: past all rows, or past each bar where words are in the way. */
  lines: { y: number; height: number }[];
  rows: {
    name: { text: string; y: number }[];
    when: { text: string; y: number }[];
    /** The bar; one without a width has a first date alone. */
    bar: { x: number; y: number; width: number };
  }[];
  /** The height of a bar. */
  bar: number;
}

/** A picture narrower than this is for a phone: words stand above the bars. */
const NARROW = 480;
const GAP = 18;
const BAR = 16;
/** Months between two words of the scale. */
const STEPS = [1, 3, 6, 12, 24, 60, 120];

/** @param width In pixels. */
export function toTimelineLayout(spans: readonly Span[], width: number): TimelineLayout {
  const isNarrow = width < NARROW;
  const size = isNarrow ? 15 : 16;
  const line = size + 4;
  const words = isNarrow ? width : Math.round(width * 0.4);
  const left = isNarrow ? 1 : words + 16;
  const first = Math.floor(Math.min(...spans.map(({ start }) => start)));
  const last = Math.ceil(Math.max(...spans.map(({ start, end }) => end ?? start + 1)));
  const toX = (months: number) => round(left + ((months - first) / (last - first)) * (width - 1 - left));
  const top = line + 4;
  let y = top + 4;
  const rows = spans.map(({ name, when, start, end }) => {
    const place = (text: string, weight: 'normal' | 'bold') =>
      wrapText(text, size, words, weight).map((each) => ({ text: each, y: round((y += line)) }));
    const begins = y;
    const texts = { name: place(name, 'bold'), when: place(when, 'normal') };
    const beside = begins + line - size * 0.36 - BAR / 2;
    const bar = {
      x: toX(start),
      y: round(isNarrow ? y + 8 : beside),
      width: end === undefined ? 0 : round(Math.max(2, toX(end) - toX(start))),
    };
    y += isNarrow ? BAR + 8 + GAP : GAP;
    return { ...texts, bar };
  });
  const height = Math.round(y);
  const past = rows.map(({ bar }) => ({ y: bar.y - 4, height: BAR + 8 }));
  return {
    width,
    height,
    size,
    ticks: listTicks(first, last, toX, size, width),
    lines: isNarrow ? [{ y: 0, height: top }, ...past] : [{ y: 0, height }],
    rows,
    bar: BAR,
  };
}

/** As many months as have room for their words, each where it begins. */
function listTicks(first: number, last: number, toX: (months: number) => number, size: number, width: number) {
  const room = measureText('Sep 2000', size) + 12;
  const perMonth = toX(first + 1) - toX(first);
  const step = STEPS.find((each) => each * perMonth >= room) ?? STEPS.at(-1)!;
  const begin = Math.ceil(first / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((last - begin) / step) + 1) }, (_, index) => {
    const months = begin + index * step;
    const year = Math.floor(months / 12);
    const label = step % 12 === 0 ? String(year) : `${MONTHS[months % 12]!.slice(0, 3)} ${year}`;
    const x = toX(months);
    return { x, label: x + 5 + measureText(label, size) <= width ? label : '' };
  });
}

const round = (value: number) => Math.round(value * 10) / 10;
