/**
 * How Chart.js draws a picture: the one source of what a page holds as SVG and of what a reader explores. Everything that
 * it draws is an outline, a solid, a line or a word, so that grey paper and forced colours lose nothing.
 */
import type { Chart, ChartConfiguration, ChartDataset, Plugin } from 'chart.js';
import { toChartLayout, type ChartLayout } from './chart-layout.ts';
import type { Picture } from './chart-picture.ts';

const INK = '#212b32';
const FEN = '#0a4b53';
const LINE = '#c3d3d6';
const WHITE = '#ffffff';
const FAMILY = 'Arial, sans-serif';
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
      scales: isLine ? toLineScales(picture, font) : toBarScales(picture, layout, font),
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

function toLineScales({ min, max, unit }: Picture, font: object) {
  return {
    x: {
      border: { color: INK },
      grid: { display: false },
      offset: true,
      ticks: { font, color: INK, maxRotation: 0, autoSkip: false, padding: 4 },
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

/** A number on the scale, in the site's spelling. */
export function toTick(value: number, unit: string): string {
  const sign = value < 0 ? '\u2212' : '';
  const amount = Math.abs(value);
  if (unit === 'GBP') {
    const [scaled, scale] = amount >= 1e9 ? [amount / 1e9, 'bn'] : amount >= 1e6 ? [amount / 1e6, 'm'] : [amount, ''];
    return `${sign}£${group(scaled)}${amount ? scale : ''}`;
  }
  return `${sign}${group(amount)}${unit === 'percent' ? '%' : ''}`;
}

function group(value: number): string {
  const [whole = '', decimals] = String(Number(value.toPrecision(6))).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

interface Point {
  x: number;
  y: number;
  base?: number;
}

/** The lines of the scale, at the height of each row alone. */
function createRowGrid({ kind, labels }: Picture, { labelsAbove, group }: ChartLayout): Plugin {
  return {
    id: 'grid',
    beforeDatasetsDraw({ ctx, scales: { x, y } }) {
      if (kind !== 'dumbbell' || !labelsAbove) return;
      ctx.save();
      ctx.strokeStyle = LINE;
      ctx.lineWidth = 1;
      ctx.beginPath();
      for (const row of labels.keys()) {
        const middle = y!.getPixelForValue(row);
        for (const { value } of x!.ticks) {
          const at = Math.round(x!.getPixelForValue(value)) + 0.5;
          ctx.moveTo(at, middle - group / 2);
          ctx.lineTo(at, middle + group / 2);
        }
      }
      ctx.stroke();
      ctx.restore();
    },
  } as Plugin;
}

/** The words of bars and points: the label of each row, and each value at its end. */
function createBarWords(picture: Picture, layout: ChartLayout): Plugin {
  return {
    id: 'words',
    afterDatasetsDraw(chart) {
      const { ctx, chartArea, scales } = chart;
      ctx.save();
      ctx.fillStyle = INK;
      ctx.textBaseline = 'alphabetic';
      ctx.font = `${layout.size}px ${FAMILY}`;
      const drawn = picture.kind === 'dumbbell' ? [1, 0] : picture.series.map((_, index) => index);
      picture.labels.forEach((_, row) => {
        const middle = scales['y']!.getPixelForValue(row);
        drawLabel(ctx, layout, row, middle, chartArea.left);
        if (picture.kind === 'bars') drawZero(ctx, scales['x']!.getPixelForValue(0), middle, layout.group);
        if (picture.kind === 'dumbbell')
          return drawEnds(
            ctx,
            picture,
            layout,
            row,
            drawn.map((index) => toPoint(chart, index, row)),
          );
        picture.series.forEach(({ shown }, index) => {
          const { x, y } = toPoint(chart, index, row);
          ctx.textAlign = 'left';
          // A bar to the left of nothing has its number to the right of nothing.
          ctx.fillText(shown[row] ?? '', Math.max(x, scales['x']!.getPixelForValue(0)) + 6, toBaseline(y, layout));
        });
      });
      ctx.restore();
    },
  } as Plugin;
}

type Context = CanvasRenderingContext2D;

/** Where Chart.js has put a point or the end of a bar; at nothing where there is no value. */
function toPoint(chart: Chart, index: number, row: number): Point {
  return chart.getDatasetMeta(index).data[row] as unknown as Point;
}

/** The line that words stand on whose middle is at a height. On a whole pixel, where browsers put letters anyway. */
function toBaseline(middle: number, { size }: ChartLayout): number {
  return Math.round(middle + size * 0.36);
}

function drawLabel(ctx: Context, layout: ChartLayout, row: number, middle: number, left: number): void {
  const lines = layout.labels[row] ?? [];
  const { labelsAbove, lineHeight, group: height, padding } = layout;
  ctx.textAlign = 'left';
  const rest = (lines.length - 1) * lineHeight;
  const first = labelsAbove ? Math.round(middle - height / 2 - 6) - rest : toBaseline(middle - rest / 2, layout);
  lines.forEach((line, index) => ctx.fillText(line, left - padding.left, first + index * lineHeight));
}

/** The smaller number to the left of its point, the larger to the right. */
function drawEnds(ctx: Context, picture: Picture, layout: ChartLayout, row: number, [first, second]: Point[]): void {
  const [a, b] = picture.series;
  const write = (point: Point | undefined, shown: string | undefined, isLeft: boolean) => {
    if (!point || Number.isNaN(point.x) || !shown) return;
    ctx.textAlign = isLeft ? 'right' : 'left';
    ctx.fillText(shown, point.x + (isLeft ? -12 : 12), toBaseline(point.y, layout));
  };
  const isSwapped = (a?.values[row] ?? 0) > (b?.values[row] ?? 0);
  write(first, a?.shown[row], !isSwapped);
  write(second, b?.shown[row], isSwapped);
}

/** Where bars begin: a bar of no length is seen to be there. */
function drawZero(ctx: Context, x: number, middle: number, height: number): void {
  ctx.strokeStyle = INK;
  ctx.lineWidth = 2;
  ctx.beginPath();
  ctx.moveTo(x, middle - height / 2 - 3);
  ctx.lineTo(x, middle + height / 2 + 3);
  ctx.stroke();
}

/** The words of lines: the first and the last value of each and, where there are several, its name at its end. */
function createLineWords(picture: Picture, layout: ChartLayout): Plugin {
  return {
    id: 'words',
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      ctx.save();
      ctx.fillStyle = INK;
      ctx.textBaseline = 'alphabetic';
      ctx.font = `${layout.size}px ${FAMILY}`;
      picture.series.forEach(({ name, values, shown }, index) => {
        const given = values.flatMap((value, at) => (value === null ? [] : [at]));
        for (const at of [...new Set([given[0], given.at(-1)])]) {
          if (at === undefined) continue;
          const { x, y } = toPoint(chart, index, at);
          ctx.textAlign = 'center';
          ctx.fillText(shown[at] ?? '', x, Math.round(y) - 12);
        }
        const last = given.at(-1);
        if (picture.series.length < 2 || last === undefined) return;
        const { x, y } = toPoint(chart, index, last);
        ctx.textAlign = 'left';
        ctx.fillText(name, x + 12, toBaseline(y, layout));
      });
      ctx.restore();
    },
  } as Plugin;
}
