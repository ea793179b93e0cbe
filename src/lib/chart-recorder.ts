/**
 * A drawing surface for Chart.js that writes SVG down in place of painting: real text, no pixels, no fonts, the same
 * bytes every time. It knows what bars, lines, points and words need, and says so when it is asked for more.
 */
import { measureText } from './chart-text-widths.ts';
import { escapeText, round, toColour } from './svg-values.ts';

interface Style {
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  lineCap: string;
  lineJoin: string;
  lineDashOffset: number;
  font: string;
  textAlign: string;
  textBaseline: string;
  globalAlpha: number;
  dash: number[];
  x: number;
  y: number;
}

/** A drawn part: its path or its words, and how it looks. */
interface Part {
  d?: string;
  text?: string;
  attributes: string;
}

const FIRST_STYLE: Style = {
  fillStyle: '#000',
  strokeStyle: '#000',
  lineWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  lineDashOffset: 0,
  font: '10px Arial',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  globalAlpha: 1,
  dash: [],
  x: 0,
  y: 0,
};
/** How far below the place of a text its base line is, as a share of the size: `alphabeticBaseline` of Arial in Chromium. */
const BASELINES: Record<string, number> = { alphabetic: 0, middle: 0.276, top: 0.776, bottom: -0.224 };
const ANCHORS: Record<string, string> = { center: 'middle', right: 'end', end: 'end' };

/** What is drawn: `canvas` for Chart.js, and `toSvg` when it is done. */
export interface Recorder {
  canvas: HTMLCanvasElement;
  /** @param name What a screen reader says in place of the picture. */
  toSvg: (name: string, className: string) => string;
}

/** @param width In pixels, as the height. @param size Of most of the text, in pixels: written once. */
export function createRecorder(width: number, height: number, size: number): Recorder {
  const context = new RecordingContext(width, height);
  const canvas = {
    width,
    height,
    style: {},
    getContext: () => context,
    getAttribute: () => null,
    setAttribute: () => undefined,
    ownerDocument: undefined,
  } as unknown as HTMLCanvasElement;
  context.canvas = canvas;
  return { canvas, toSvg: (name, className) => context.toSvg(name, className, size) };
}

class RecordingContext implements Style {
  canvas: HTMLCanvasElement | undefined;
  fillStyle = FIRST_STYLE.fillStyle;
  strokeStyle = FIRST_STYLE.strokeStyle;
  lineWidth = FIRST_STYLE.lineWidth;
  lineCap = FIRST_STYLE.lineCap;
  lineJoin = FIRST_STYLE.lineJoin;
  lineDashOffset = 0;
  font = FIRST_STYLE.font;
  textAlign = FIRST_STYLE.textAlign;
  textBaseline = FIRST_STYLE.textBaseline;
  globalAlpha = 1;
  dash: number[] = [];
  x = 0;
  y = 0;
  readonly #width: number;
  readonly #height: number;
  #saved: Style[] = [];
  #path = '';
  #parts: Part[] = [];

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, lineDashOffset } = this;
    const { font, textAlign, textBaseline, globalAlpha, dash, x, y } = this;
    const line = { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, lineDashOffset };
    this.#saved.push({ ...line, font, textAlign, textBaseline, globalAlpha, dash, x, y });
  }

  restore(): void {
    Object.assign(this, this.#saved.pop());
  }

  translate(x: number, y: number): void {
    this.x += x;
    this.y += y;
  }

  rotate(angle: number): void {
    if (angle) throw new Error('a chart turns its words: give the labels more room, so that they stand level');
  }

  scale(): void {
    throw new Error('a chart is scaled: draw it at its size');
  }

  setTransform(): void {
    this.x = 0;
    this.y = 0;
  }

  resetTransform(): void {
    this.setTransform();
  }

  /** Chart.js begins every drawing with this; what was drawn before is no part of the picture. */
  clearRect(): void {
    this.#parts = [];
  }

  /** Nothing is drawn outside of the picture's own frame. */
  clip(): void {}

  beginPath(): void {
    this.#path = '';
  }

  closePath(): void {
    this.#path += 'z';
  }

  moveTo(x: number, y: number): void {
    this.#path += `M${this.#at(x, y)}`;
  }

  lineTo(x: number, y: number): void {
    this.#path += `L${this.#at(x, y)}`;
  }

  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void {
    this.#path += `C${this.#at(ax, ay)} ${this.#at(bx, by)} ${this.#at(x, y)}`;
  }

  rect(x: number, y: number, width: number, height: number): void {
    const right = round(x + width + this.x);
    this.#path += `M${this.#at(x, y)}H${right}V${round(y + height + this.y)}H${round(x + this.x)}z`;
  }

  /** Whole circles only: the points of a chart. */
  arc(x: number, y: number, radius: number, from: number, to: number): void {
    if (Math.abs(to - from) < 2 * Math.PI - 1e-6)
      throw new Error('a chart draws a part of a circle: only points are known');
    const r = round(radius);
    this.#path += `M${this.#at(x - radius, y)}a${r} ${r} 0 1 0 ${round(2 * radius)} 0a${r} ${r} 0 1 0 ${round(-2 * radius)} 0z`;
  }

  fill(rule?: string): void {
    this.#draw(`fill="${toColour(this.fillStyle)}"${rule === 'evenodd' ? ' fill-rule="evenodd"' : ''}${this.#alpha}`);
  }

  stroke(): void {
    const last = this.#parts.at(-1);
    const look = this.#lineLook();
    // A point is filled, then drawn around: one part of two looks.
    if (last?.d === this.#path && !last.attributes.includes('stroke')) {
      this.#parts.pop();
      this.#draw(`${last.attributes} ${look}`);
    } else this.#draw(`fill="none" ${look}`);
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.beginPath();
    this.rect(x, y, width, height);
    this.fill();
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    this.beginPath();
    this.rect(x, y, width, height);
    this.stroke();
  }

  setLineDash(dash: number[]): void {
    this.dash = dash;
  }

  getLineDash(): number[] {
    return this.dash;
  }

  measureText(text: string): { width: number } {
    return { width: measureText(text, this.#size, this.#isBold ? 'bold' : 'normal') };
  }

  fillText(text: string, x: number, y: number): void {
    const anchor = ANCHORS[this.textAlign];
    const shift = (BASELINES[this.textBaseline] ?? 0) * this.#size;
    const attributes = [
      `x="${round(x + this.x)}"`,
      `y="${round(y + this.y + shift)}"`,
      anchor && `text-anchor="${anchor}"`,
      `font-size="${this.#size}"`,
      this.#isBold && 'font-weight="700"',
      `fill="${toColour(this.fillStyle)}"`,
    ];
    this.#parts.push({ text, attributes: attributes.filter(Boolean).join(' ') });
  }

  strokeText(): void {
    throw new Error('a chart draws around its words: only filled words are known');
  }

  createLinearGradient(): never {
    throw new Error('a chart has a gradient: forced colours and print know none');
  }

  toSvg(name: string, className: string, size: number): string {
    const parts = this.#parts.map(({ d, text, attributes }) =>
      d === undefined
        ? `<text ${attributes.replace(` font-size="${size}"`, '').replace(' fill="#212b32"', '')}>${escapeText(text ?? '')}</text>`
        : `<path d="${d}" ${attributes}/>`,
    );
    const frame = `class="${className}" viewBox="0 0 ${this.#width} ${this.#height}" width="${this.#width}" height="${this.#height}"`;
    return `<svg ${frame} role="img" aria-label="${escapeText(name)}" font-family="Arial,sans-serif" font-size="${size}" fill="#212b32">${parts.join('')}</svg>`;
  }

  get #size(): number {
    return Number(/(\d+(?:\.\d+)?)px/.exec(this.font)?.[1] ?? 10);
  }

  get #isBold(): boolean {
    return /\b(?:bold|700)\b/.test(this.font);
  }

  get #alpha(): string {
    return this.globalAlpha < 1 ? ` opacity="${round(this.globalAlpha)}"` : '';
  }

  #lineLook(): string {
    const parts = [
      `stroke="${toColour(this.strokeStyle)}"`,
      this.lineWidth !== 1 && `stroke-width="${round(this.lineWidth)}"`,
      this.dash.length > 0 && `stroke-dasharray="${this.dash.join(' ')}"`,
      this.lineCap !== 'butt' && `stroke-linecap="${this.lineCap}"`,
    ];
    return parts.filter(Boolean).join(' ');
  }

  /** Neighbours that look alike become one path. */
  #draw(attributes: string): void {
    if (!this.#path || this.#isUnseen(attributes)) return;
    const last = this.#parts.at(-1);
    if (last?.d !== undefined && last.attributes === attributes && !attributes.includes('evenodd'))
      last.d += this.#path;
    else this.#parts.push({ d: this.#path, attributes });
  }

  #isUnseen(attributes: string): boolean {
    return /(?:fill|stroke)="(?:transparent|rgba\(0, ?0, ?0, ?0\))"/.test(attributes) && !/ stroke="#/.test(attributes);
  }

  #at(x: number, y: number): string {
    return `${round(x + this.x)} ${round(y + this.y)}`;
  }
}
