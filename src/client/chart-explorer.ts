/** The part that is loaded when a chart is explored: Chart.js, with the very settings that drew the picture. */
import { Chart, Tooltip, type TooltipItem } from 'chart.js';
import { toChartConfig } from '../lib/chart-config.ts';
import { describeRow } from '../lib/chart-description.ts';
import { toNextRow } from '../lib/chart-keys.ts';
import { chartParts } from '../lib/chart-parts.ts';
import type { Picture } from '../lib/chart-picture.ts';

Chart.register(...chartParts, Tooltip);

/** @param file What `/data/<id>.json` holds. */
export function exploreChart(host: HTMLElement, { pictures }: { pictures: Picture[] }): void {
  const panels = [...host.querySelectorAll('.app-chart__panel')];
  if (panels.length !== pictures.length) throw new Error('the page and the data are of different builds');
  const words = host.querySelector('.app-chart__words') ?? host.appendChild(document.createElement('p'));
  words.className = 'app-chart__words';
  words.setAttribute('role', 'status');
  words.textContent = 'Touch or point at the chart, or use the arrow keys, to read a value.';
  panels.forEach((panel, index) => explorePanel(panel, pictures[index]!, (text) => (words.textContent = text)));
}

/**
 * The picture stays where it is, unseen, and the canvas lies over it: so nothing on the page moves, whatever its width,
 * and paper gets the picture. Draws anew whenever its size changes.
 */
function explorePanel(panel: Element, picture: Picture, say: (words: string) => void): void {
  const drawings = [...panel.querySelectorAll('svg')];
  const canvas = document.createElement('canvas');
  let chart: Chart | undefined;
  let shown = 0;
  const draw = () => {
    const drawing = drawings.find((each) => each.getBoundingClientRect().width > 0);
    const { width = 0 } = drawing?.getBoundingClientRect() ?? {};
    if (!drawing || width === shown) return;
    shown = width;
    chart?.destroy();
    chart = drawPanel(canvas, picture, drawing.viewBox.baseVal.width, width, say);
  };
  panel.append(canvas);
  draw();
  panel.classList.add('app-chart__panel--explored');
  // Of the roles that are no control of a form, this one alone has screen readers hand on the arrow keys.
  canvas.setAttribute('role', 'application');
  canvas.setAttribute('aria-roledescription', 'chart');
  canvas.setAttribute('aria-label', drawings[0]?.getAttribute('aria-label') ?? '');
  canvas.tabIndex = 0;
  let at = -1;
  canvas.addEventListener('keydown', (event) => {
    const next = toNextRow(event.key, at, picture.labels.length);
    if (next === undefined || !chart) return;
    event.preventDefault();
    at = next;
    showRow(chart, at);
    say(describeRow(picture, at));
  });
  new ResizeObserver(draw).observe(panel);
}

/** @param width At which the picture was drawn. @param shown At which it is seen, both in pixels. */
function drawPanel(
  canvas: HTMLCanvasElement,
  picture: Picture,
  width: number,
  shown: number,
  say: (words: string) => void,
): Chart {
  const { config, layout } = toChartConfig(picture, width);
  const scale = shown / width;
  canvas.style.width = `${shown}px`;
  canvas.style.height = `${layout.height * scale}px`;
  canvas.width = layout.width;
  canvas.height = layout.height;
  const isLine = picture.kind === 'line';
  return new Chart(canvas, {
    ...config,
    options: {
      ...config.options,
      devicePixelRatio: devicePixelRatio * scale,
      events: ['mousemove', 'mouseout', 'click', 'touchstart', 'touchmove'],
      interaction: { mode: 'index', axis: isLine ? 'x' : 'y', intersect: false },
      onHover: (_event, active) => {
        if (active[0]) say(describeRow(picture, active[0].index));
      },
      plugins: {
        ...config.options?.plugins,
        tooltip: {
          enabled: true,
          animation: false,
          displayColors: false,
          bodyFont: { family: 'Arial, sans-serif', size: layout.size },
          titleFont: { family: 'Arial, sans-serif', size: layout.size },
          filter: ({ dataset }: TooltipItem<'bar'>) => dataset.label !== '',
          // Points are drawn from the last to the first.
          itemSort: (a: TooltipItem<'bar'>, b: TooltipItem<'bar'>) => findSeries(picture, a) - findSeries(picture, b),
          callbacks: {
            label: ({ dataset, dataIndex }: TooltipItem<'bar'>) => {
              const series = picture.series[findSeries(picture, { dataset })];
              return `${series?.name}: ${series?.shown[dataIndex]}`;
            },
          },
        },
      },
    },
  } as ConstructorParameters<typeof Chart>[1]) as Chart;
}

/** Its place in the picture, which is not that in the chart. */
function findSeries({ series }: Picture, { dataset }: { dataset: { label?: string | undefined } }): number {
  return series.findIndex(({ name }) => name === dataset.label);
}

function showRow(chart: Chart, index: number): void {
  const active = chart.data.datasets.map((_, datasetIndex) => ({ datasetIndex, index }));
  chart.setActiveElements(active);
  chart.tooltip?.setActiveElements(active, { x: 0, y: 0 });
  chart.update('none');
}
