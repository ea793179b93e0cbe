/** A picture as SVG, drawn by Chart.js without a browser. */
import { BasicPlatform, Chart } from 'chart.js';
import { toChartConfig } from './chart-config.ts';
import { chartParts } from './chart-parts.ts';
import type { Picture } from './chart-picture.ts';
import { createRecorder } from './chart-recorder.ts';

Chart.register(...chartParts);

/** @param width In pixels. @param name What a screen reader says in place of the picture. */
export function drawChart(picture: Picture, width: number, name: string, className: string): string {
  const { config, layout } = toChartConfig(picture, width);
  const recorder = createRecorder(layout.width, layout.height, layout.size);
  const chart = new Chart(recorder.canvas, {
    ...config,
    options: { ...config.options, devicePixelRatio: 1 },
    platform: BasicPlatform,
  } as ConstructorParameters<typeof Chart>[1]);
  const svg = recorder.toSvg(name, className);
  chart.destroy();
  return svg;
}
