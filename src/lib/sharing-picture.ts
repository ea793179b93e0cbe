/**
 * The picture that stands for a page where somebody shares its address: the page's own words above the flat horizon of
 * the fens, with the low sun of our mark. It is read on a phone at a quarter of its size, so there are few words.
 */
import { breakLines, cutLines } from './line-breaks.ts';
import type { Pen } from './outline-pen.ts';

export const PICTURE = { width: 1200, height: 630, type: 'image/png' } as const;

export interface PictureWords {
  siteName: string;
  title: string;
  /** What sort of page it is: "Point 3 of 10". */
  kicker?: string | undefined;
  /** What to do, on a page of 999 alone: it stands on red in the place of the kicker. */
  emergency?: string | undefined;
}

/** The colours of src/styles/_palette.scss. */
const COLOURS = { fen: '#0a4b53', fenDark: '#07363c', reed: '#f6c34d', white: '#fff', red: '#d5281b' };

const LEFT = 76;
const ROOM = PICTURE.width - 2 * LEFT;
const HORIZON = 492;
const SUN = { x: 1004, radius: 92 };
/** Lines that reach below the sun's top end before it. */
const BESIDE_SUN = { from: HORIZON - SUN.radius - 24, room: SUN.x - SUN.radius - 40 - LEFT };
const KICKER = { size: 40, gap: 46 };
/** The red around a kicker of 999, above and below alike. Under it the title may stand nearer than under letters. */
const BOX = { side: 20, above: 17, nearer: 4 };
const SITE_NAME = { size: 50, baseline: 580, room: 720 };
/** Above the words and under them, down to the horizon. */
const EDGE = { top: 52, bottom: 36 };
/** Height of capital letters and depth of tails, for a size of 1. */
const [CAPITAL, TAIL] = [0.72, 0.21];

/** From the largest letters to the smallest, with the most lines that they may fill. */
const SIZES = [
  { size: 128, most: 1 },
  { size: 108, most: 2 },
  { size: 92, most: 3 },
  { size: 80, most: 3 },
  { size: 70, most: 4 },
  { size: 60, most: 4 },
];

/** @returns the picture as SVG. No character of the words is in it: they are shapes. */
export function toPictureSvg(words: PictureWords, pen: Pen): string {
  const siteName = fitLine(pen.toDrawable(words.siteName), SITE_NAME, pen);
  const kicker = toKicker(words, pen);
  const above = getHeight(words, kicker);
  const title = findTitle(pen.toDrawable(words.title), above, pen) ?? findTitle(siteName, above, pen);
  const top = title?.top ?? EDGE.top;
  const lines = title?.lines.map((line, index) => pen.outline(line, LEFT, title.baselines[index]!, title.size)) ?? [];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE.width}" height="${PICTURE.height}">`,
    SCENE,
    kicker && drawKicker(kicker, top, words.emergency !== undefined, pen),
    fillPath(lines.join(''), COLOURS.white),
    fillPath(pen.outline(siteName, LEFT, SITE_NAME.baseline, SITE_NAME.size), COLOURS.white),
    '</svg>',
  ].join('');
}

/** @param top Where the capital letters, or the red around them, begin. */
function drawKicker(text: string, top: number, isEmergency: boolean, pen: Pen): string {
  const capital = KICKER.size * CAPITAL;
  if (!isEmergency) return fillPath(pen.outline(text, LEFT, top + capital, KICKER.size), COLOURS.reed);
  const letters = pen.outline(text, LEFT + BOX.side, top + BOX.above + capital, KICKER.size);
  const width = Math.round(pen.measure(text) * KICKER.size) + 2 * BOX.side;
  const box = `M${LEFT} ${Math.round(top)}h${width}v${Math.round(capital + 2 * BOX.above)}h-${width}z`;
  return fillPath(box, COLOURS.red) + fillPath(letters, COLOURS.white);
}

/** When it is too long for its line, what stands before a colon. */
function toKicker({ kicker, emergency }: PictureWords, pen: Pen): string {
  const text = pen.toDrawable(emergency ?? kicker ?? '');
  const room = emergency === undefined ? ROOM : ROOM - 2 * BOX.side;
  const isFitting = pen.measure(text) * KICKER.size <= room;
  return isFitting ? text : fitLine(text.replace(/: .*$/, ''), { size: KICKER.size, room }, pen);
}

/** How much the kicker takes above the title. */
function getHeight({ emergency }: PictureWords, kicker: string): number {
  if (!kicker) return 0;
  return KICKER.size * CAPITAL + KICKER.gap + (emergency === undefined ? 0 : 2 * BOX.above - BOX.nearer);
}

/** As much of a text as fits one line. */
function fitLine(text: string, { size, room }: { size: number; room: number }, pen: Pen): string {
  const space = { measure: (part: string) => pen.measure(part) * size, widths: [room] };
  return (breakLines(text, space) ?? cutLines(text, space))?.[0] ?? '';
}

interface Title {
  size: number;
  lines: string[];
  baselines: number[];
  /** Where the kicker, or without one the title, begins. */
  top: number;
}

/** In the largest letters that there is room for. @returns undefined when not one word can be drawn. */
function findTitle(text: string, above: number, pen: Pen): Title | undefined {
  if (!text) return undefined;
  const toSpace = (size: number, count: number) => ({
    measure: (part: string) => pen.measure(part) * size,
    widths: toWidths(toPlace(size, count, above).baselines, size),
  });
  for (const { size, most } of SIZES) {
    for (let count = 1; count <= most; count++) {
      const lines = breakLines(text, toSpace(size, count));
      if (lines?.length === count) return { size, lines, ...toPlace(size, count, above) };
    }
  }
  const { size, most } = SIZES.at(-1)!;
  const lines = cutLines(text, toSpace(size, most));
  return lines && { size, lines, ...toPlace(size, lines.length, above) };
}

/** The words stand in the middle of the sky. */
function toPlace(size: number, count: number, above: number): { baselines: number[]; top: number } {
  const step = size * 1.14;
  const height = above + size * (CAPITAL + TAIL) + (count - 1) * step;
  const top = Math.max(EDGE.top, (EDGE.top + HORIZON - EDGE.bottom - height) / 2);
  const first = top + above + size * CAPITAL;
  return { top, baselines: Array.from({ length: count }, (_, index) => first + index * step) };
}

function toWidths(baselines: number[], size: number): number[] {
  return baselines.map((baseline) => (baseline + size * TAIL > BESIDE_SUN.from ? BESIDE_SUN.room : ROOM));
}

function fillPath(data: string, colour: string): string {
  return `<path fill="${colour}" d="${data}"/>`;
}

/** Sky, a far line of trees, land, straight water, the sun and its light on the water. */
const SCENE = [
  fillPath('M0 0h1200v630H0z', COLOURS.fen),
  fillPath(`M${SUN.x - SUN.radius} ${HORIZON}a${SUN.radius} ${SUN.radius} 0 0 1 ${2 * SUN.radius} 0z`, COLOURS.reed),
  fillPath(
    `M0 ${HORIZON}v-13c26-15 52-14 72 0 14-12 34-13 48-2 18-15 46-14 62 2l52 9v4zM1200 ${HORIZON}v-18c-22-9-44-5-56 7-12-6-26-5-34 3l-26 8z`,
    COLOURS.fenDark,
  ),
  fillPath(`M0 ${HORIZON}h1200v138H0z`, COLOURS.fenDark),
  fillPath('M978 492h52l150 138H828z', COLOURS.fen),
  fillPath(`M0 ${HORIZON - 2}h1200v5H0z`, COLOURS.reed),
  `<path stroke="${COLOURS.reed}" stroke-width="6" stroke-linecap="round" d="M986 516h36M966 540h76M996 564h56M942 588h88M960 612h120"/>`,
].join('');
