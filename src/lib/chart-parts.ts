/** The parts of Chart.js that our pictures are made of, for the build and for the browser. */
import {
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type ChartComponentLike,
} from 'chart.js';

export const chartParts: ChartComponentLike[] = [
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
];
