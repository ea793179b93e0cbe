/** The drawings of a table's picture, for a page to hold. */
import { describePicture } from './chart-description.ts';
import { toPictures } from './chart-picture.ts';
import { drawChart } from './chart-svg.ts';
import type { DataView } from './data-view.ts';

/** Widths in pixels: of a small phone's column, and of the column of text on a wide screen. */
export const DRAWN = { narrow: 300, wide: 640 } as const;

export interface ChartDrawings {
  /** One, or several small charts; each as it stands on a phone and, where it is alone, on a wide screen. */
  panels: { title?: string | undefined; drawings: string[] }[];
  /** What an outline and what a solid is, where there are two. */
  legend: string[];
  mark: 'bars' | 'dots';
}

export function drawCharts(data: DataView): ChartDrawings {
  const pictures = toPictures(data);
  const many = pictures.length > 1;
  const [first] = pictures;
  return {
    panels: pictures.map((picture, index) => {
      const name = describePicture(picture, index === 0 ? data.finding : '');
      const draw = (width: number, of: string) =>
        drawChart(picture, width, name, `app-chart__svg app-chart__svg--${of}`);
      return {
        title: picture.title,
        drawings: many ? [draw(DRAWN.narrow, 'only')] : [draw(DRAWN.narrow, 'narrow'), draw(DRAWN.wide, 'wide')],
      };
    }),
    // A line has its name at its end.
    legend: first && first.kind !== 'line' ? first.series.map(({ name }) => name) : [],
    mark: first?.kind === 'dumbbell' ? 'dots' : 'bars',
  };
}
