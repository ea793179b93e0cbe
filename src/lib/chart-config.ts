/**
 * How Chart.js draws a picture: the one source of what a page holds as SVG and of what a reader explores. Everything that
 * it draws is an outline, a solid, a line or a word, so that grey paper and forced colours lose nothing.
 */
import type { ChartConfiguration, ChartDataset } from 'chart.js';
import { FAMILY, FEN, INK, LINE, WHITE } from './chart-colours.ts';
import { toChartLayout, type ChartLayout } from './chart-layout.ts';
import type { Picture } from './chart-picture.ts';
import { toTick } from './chart-tick.ts';
import { createBarWords, createLineWords, createRowGrid } from './chart-words.ts';

/** The second of two is solid, the first an outline: told apart without colour. */
const SOLID = { backgroundColor: FEN, borderColor: FEN, borderWidth: 0 };
const OUTLINE = { backgroundColor: WHITE, borderColor: FEN, borderWidth: 2, borderSkipped: false as const };
const DASHES = [[], [8, 4], [2, 4], [12, 4, 2, 4]];

export interface DrawnChart {
  config: ChartConfiguration;
  layout: ChartLayout;
}

/** @param width In pixels. @param unit What follows a number on the scale: `%`, or nothing. */
export function toChartConfig(picture: Picture, width: number): DrawnChart {
  const layout = toChartLayout(picture, width);
  const font = { family: FAMILY, size: layout.size };
  const isLine = picture.kind === 'line';
  const config = {
    type: isLine ? 'line' : 'bar',
    data: { labels: picture.labels, datasets: isLine ? toLines(picture) : toBars(picture, layout) },
    options: {
      indexAxis: isLine ? 'x' : 'y',
      responsive: false,
      maintainAspectRatio: false,
      animation: false,
      events: [],
      font,
      color: INK,
      layout: { padding: layout.padding, autoPadding: false },
      plugins: { legend: { display: false }, title: { display: false }, tooltip: { enabled: false } },
      scales: isLine ? toLineScales(picture, layout, font) : toBarScales(picture, layout, font),
    },
    plugins: isLine
      ? [createLineWords(picture, layout)]
      : [createRowGrid(picture, layout), createBarWords(picture, layout)],
  };
  return { config: config as unknown as ChartConfiguration, layout };
}

function toBars(picture: Picture, { bar }: ChartLayout): ChartDataset[] {
  const two = picture.series.length > 1;
  if (picture.kind === 'dumbbell') return toDumbbells(picture);
  return picture.series.map(({ name, values }, index) => ({
    type: 'bar',
    label: name,
    data: values,
    barThickness: bar - 2,
    ...(two && index === 0 ? OUTLINE : SOLID),
  })) as ChartDataset[];
}

/** Two points and what lies between: the bar is drawn first, so it stands last in the list. */
function toDumbbells({ series, labels }: Picture): ChartDataset[] {
  const [first, second] = series;
  const between = labels.map((_, index) => {
    const ends = [first?.values[index], second?.values[index]];
    return ends.every((end) => end !== null && end !== undefined) ? ends : null;
  });
  const toPoints = (index: number, look: object) => ({
    type: 'line',
    label: series[index]?.name,
    data: series[index]?.values,
    showLine: false,
    pointRadius: 7,
    pointHoverRadius: 9,
    pointBorderWidth: 2,
    pointBorderColor: FEN,
    ...look,
  });
  return [
    toPoints(1, { pointBackgroundColor: FEN }),
    toPoints(0, { pointBackgroundColor: WHITE }),
    { type: 'bar', label: '', data: between, barThickness: 4, backgroundColor: LINE, borderWidth: 0 },
  ] as unknown as ChartDataset[];
}

function toLines({ series }: Picture): ChartDataset[] {
  return series.map(({ name, values }, index) => ({
    type: 'line',
    label: name,
    data: values,
    borderColor: FEN,
    borderWidth: 3,
    borderDash: DASHES[index % DASHES.length],
    pointRadius: 5,
    pointHoverRadius: 8,
    pointBorderWidth: 2,
    pointBorderColor: FEN,
    pointBackgroundColor: index % 2 ? WHITE : FEN,
    spanGaps: true,
    tension: 0,
  })) as ChartDataset[];
}

function toBarScales({ kind, min, max, unit }: Picture, { labelsAbove }: ChartLayout, font: object) {
  const isDumbbell = kind === 'dumbbell';
  return {
    x: {
      // The longest bar takes all the room, where there is one; points get a scale with round numbers.
      ...(isDumbbell
        ? { suggestedMin: min, suggestedMax: max, beginAtZero: false }
        : { min, max: max > min ? max : min + 1 }),
      display: isDumbbell,
      border: { display: false },
      // Labels above their rows would stand in lines from top to bottom: then each row has its own.
      grid: { display: !labelsAbove, color: LINE, drawTicks: false },
      ticks: {
        font,
        color: INK,
        padding: 6,
        maxTicksLimit: labelsAbove ? 4 : 6,
        maxRotation: 0,
        includeBounds: false,
        callback: (value: number | string) => toTick(Number(value), unit),
      },
    },
    y: { display: false, grid: { display: false }, offset: true },
  };
}

function toLineScales({ min, max, unit }: Picture, { labels, labelEvery }: ChartLayout, font: object) {
  return {
    x: {
      border: { color: INK },
      grid: { display: false },
      offset: true,
      ticks: {
        font,
        color: INK,
        maxRotation: 0,
        autoSkip: false,
        padding: 4,
        callback: (_: unknown, index: number) => (index % labelEvery ? undefined : labels[index]),
      },
    },
    y: {
      min,
      suggestedMax: max,
      border: { display: false },
      grid: { color: LINE, drawTicks: false },
      ticks: {
        font,
        color: INK,
        padding: 6,
        maxTicksLimit: 5,
        callback: (value: number | string) => toTick(Number(value), unit),
      },
    },
  };
}
