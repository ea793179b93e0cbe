/** What a chart says on itself: the label of each row, each value at its end, the names of lines, and where bars begin. */
import type { Chart, Plugin } from 'chart.js';
import { FAMILY, INK, LINE } from './chart-colours.ts';
import type { ChartLayout } from './chart-layout.ts';
import type { Picture } from './chart-picture.ts';

interface Point {
  x: number;
  y: number;
  base?: number;
}

/** The lines of the scale, at the height of each row alone. */
export function createRowGrid({ kind, labels }: Picture, { labelsAbove, group }: ChartLayout): Plugin {
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
export function createBarWords(picture: Picture, layout: ChartLayout): Plugin {
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
export function createLineWords(picture: Picture, layout: ChartLayout): Plugin {
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
