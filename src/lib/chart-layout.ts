/** Where the words of a chart stand, for its width: the same in the build and in the browser. */
import type { Picture } from './chart-picture.ts';
import { measureText, wrapText } from './chart-text-widths.ts';
import { toTick } from './chart-tick.ts';

export interface ChartLayout {
  width: number;
  height: number;
  /** The size of the words, in pixels. */
  size: number;
  /** Labels broken into lines; above their bars where the chart is narrow, else to the left; of a line, below its points. */
  labels: string[][];
  labelsAbove: boolean;
  labelWidth: number;
  /** Of the points of a line every which one has its label, so that labels stand clear of each other. */
  labelEvery: number;
  lineHeight: number;
  /** The height of one bar, and of all bars of a row. */
  bar: number;
  group: number;
  padding: { top: number; right: number; bottom: number; left: number };
}

/** A chart narrower than this is for a phone. */
const NARROW = 480;
const GAP = 16;
const LINE = { height: 300, narrow: 240 };
/** What a scale takes beside its numbers, with some to spare, and what lies between two labels below a line, in pixels. */
const SCALE = 16;
const BETWEEN = 4;

/** @param width In pixels. */
export function toChartLayout(picture: Picture, width: number): ChartLayout {
  const labelsAbove = width < NARROW;
  const size = labelsAbove ? 15 : 16;
  const lineHeight = size + 4;
  if (picture.kind === 'line') return toLineLayout(picture, width, size);
  const widest = Math.max(0, ...picture.labels.map((label) => measureText(label, size)));
  const labelWidth = labelsAbove ? width : Math.min(Math.ceil(widest), Math.round(width * 0.36));
  const labels = picture.labels.map((label) => wrapText(label, size, labelWidth));
  const lines = Math.max(1, ...labels.map(({ length }) => length));
  const bar = picture.series.length > 1 ? size + 5 : 22;
  const group = picture.kind === 'dumbbell' ? 20 : bar * picture.series.length;
  const shown = picture.series.flatMap((series) => series.shown);
  const valueWidth = Math.max(0, ...shown.map((each) => measureText(each, size))) + 8;
  const words = lines * lineHeight;
  const row = labelsAbove ? group + words + GAP : Math.max(group + GAP, words + GAP / 2);
  // The words of the first row stand above its bar, and so above the first row.
  const first = (labels[0]?.length ?? 0) * lineHeight;
  const top = labelsAbove ? Math.max(0, first + 4 - (row - group) / 2) : 0;
  const isDumbbell = picture.kind === 'dumbbell';
  const left = (labelsAbove ? 0 : labelWidth + 12) + (isDumbbell ? valueWidth + 8 : 1);
  const right = valueWidth + (isDumbbell ? 8 : 0);
  const axis = isDumbbell ? lineHeight + 8 : 0;
  return {
    width,
    height: Math.round(top + row * picture.labels.length + axis),
    size,
    labels,
    labelsAbove,
    labelWidth,
    labelEvery: 1,
    lineHeight,
    bar,
    group,
    padding: { top, right, bottom: 0, left },
  };
}

function toLineLayout(picture: Picture, width: number, size: number): ChartLayout {
  const names = picture.series.length > 1 ? picture.series.map(({ name }) => measureText(name, size)) : [0];
  const right = Math.max(24, ...names.map((name) => name + 14));
  const ticks = [picture.min, picture.max].map((each) => measureText(toTick(each, picture.unit), size));
  // A scale may have one digit more than the ends of the numbers, such as the point of 2.5.
  const room = width - right - Math.max(...ticks) - SCALE;
  const slot = room / Math.max(1, picture.labels.length);
  const words = picture.labels.flatMap((label) => label.split(' '));
  const longest = Math.max(0, ...words.map((word) => measureText(word, size)));
  // Where the longest word is too wide for one place, labels are left out, and the others have the room of several.
  const labelEvery = Math.max(1, Math.ceil((longest + BETWEEN) / slot));
  const labels = picture.labels.map((label) => wrapText(label, size, slot * labelEvery - BETWEEN));
  return {
    width,
    height: width < NARROW ? LINE.narrow : LINE.height,
    size,
    labels,
    labelsAbove: false,
    labelWidth: slot * labelEvery - BETWEEN,
    labelEvery,
    lineHeight: size + 4,
    bar: 0,
    group: 0,
    padding: { top: size + 8, right, bottom: 0, left: 0 },
  };
}
