/**
 * A sketch of where places lie from each other: marks and names from their coordinates, with a scale. It has no roads,
 * and it never shows half a name: labels neither overlap nor leave the frame, and one that finds no room is left out.
 */
import { findDistance, type Location } from './distance.ts';

export interface SketchPlace {
  label: string;
  location: Location;
  hasAe: boolean;
}
export interface SketchArea {
  name: string;
  location: Location;
}
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
/** A text that begins at `x`, with its foot at `y`. */
export interface SketchLabel {
  text: string;
  x: number;
  y: number;
  box: Box;
}
export interface Sketch {
  width: number;
  height: number;
  marks: { x: number; y: number; hasAe: boolean; box: Box }[];
  labels: SketchLabel[];
  areas: SketchLabel[];
  /** A bar as long as so many miles. */
  scale: { x: number; y: number; length: number; label: SketchLabel };
}

/** One unit is one pixel where the sketch is 288 wide, as on the smallest phones. */
const WIDTH = 288;
const MARGIN = 14;
/** Above and below the outermost places: room for a name. */
const HEADROOM = 24;
/** The strip below the places, for the scale. */
const STRIP = 34;
export const MARK_RADIUS = 5;
export const LABEL_SIZE = 13;
export const AREA_SIZE = 12;
const SCALE_MILES = 10;
/** Between the boxes of any two texts. */
const GAP = 2;

/** Widths of letters in bold Arial as a share of the text's size, each group by its widest. */
const WIDTHS: [letters: RegExp, width: number][] = [
  [/[fijlt’' .,-]/, 0.34],
  [/[mwMW]/, 0.95],
  [/[A-Z]/, 0.78],
  [/./, 0.62],
];

/** How wide a text may be: never less than it is. */
export function estimateWidth(text: string, size: number): number {
  const widths = [...text].map((letter) => WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? 1);
  return size * widths.reduce((sum, width) => sum + width, 0);
}

export function toSketch(places: SketchPlace[], areas: SketchArea[]): Sketch {
  const { toPoint, height, unitsPerMile } = project([...places, ...areas].map(({ location }) => location));
  const marks = places.map(({ location, hasAe }) => {
    const { x, y } = toPoint(location);
    return { x, y, hasAe, box: toBox(x - MARK_RADIUS, y + MARK_RADIUS, 2 * MARK_RADIUS, 2 * MARK_RADIUS) };
  });
  const length = Math.round(SCALE_MILES * unitsPerMile);
  const scale = {
    x: MARGIN,
    y: height - 10,
    length,
    label: toLabel(`${SCALE_MILES} miles`, MARGIN, height - 16, AREA_SIZE),
  };
  const frame = { left: GAP, top: GAP, right: WIDTH - GAP, bottom: height - STRIP };
  const taken = marks.map(({ box }) => box);
  const placeAll = (texts: { text: string; tries: [x: number, y: number][] }[], size: number) =>
    texts.flatMap(({ text, tries }) => {
      const found = tries.map(([x, y]) => toLabel(text, x, y, size)).find(({ box }) => isFree(box, taken, frame));
      if (found) taken.push(found.box);
      return found ? [found] : [];
    });
  const labels = placeAll(
    places.map(({ label }, index) => ({ text: label, tries: listPlacesAround(label, marks[index]!) })),
    LABEL_SIZE,
  );
  const names = placeAll(
    areas.map(({ name, location }) => ({ text: name, tries: listPlacesNear(name, toPoint(location)) })),
    AREA_SIZE,
  );
  return { width: WIDTH, height, marks, labels, areas: names, scale };
}

/** Where all lie in one line, the sketch is still so many degrees wide. */
const LEAST_SPAN = 0.05;

/** North is up, and a mile is as long from west to east as from south to north. */
function project(locations: Location[]) {
  const [north, south] = [Math.max, Math.min].map((pick) => pick(...locations.map(({ latitude }) => latitude)));
  const [east, west] = [Math.max, Math.min].map((pick) => pick(...locations.map(({ longitude }) => longitude)));
  const span = Math.max(east! - west!, LEAST_SPAN);
  const middle = { latitude: (north! + south!) / 2, longitude: west! };
  const milesAcross = findDistance(middle, { ...middle, longitude: west! + span });
  const milesDown = findDistance({ ...middle, latitude: north! }, { ...middle, latitude: south! });
  const unitsPerMile = (WIDTH - 2 * MARGIN) / milesAcross;
  return {
    unitsPerMile,
    height: Math.round(milesDown * unitsPerMile + 2 * HEADROOM + STRIP),
    toPoint: ({ latitude, longitude }: Location) => ({
      x: round(MARGIN + ((longitude - west!) / span) * (WIDTH - 2 * MARGIN)),
      y: round(HEADROOM + ((north! - latitude) / (north! - south! || 1)) * milesDown * unitsPerMile),
    }),
  };
}

/** Right of the mark, left of it, above and below, then further off. */
function listPlacesAround(text: string, { x, y }: { x: number; y: number }): [number, number][] {
  const width = estimateWidth(text, LABEL_SIZE);
  const [near, rise] = [MARK_RADIUS + 3, LABEL_SIZE * 0.35];
  return [0, 4, 8].flatMap((more): [number, number][] => [
    [x + near + more, y + rise],
    [x - near - more - width, y + rise],
    [x - width / 2, y - near - more],
    [x - width / 2, y + near + more + LABEL_SIZE * 0.8],
    [x + near, y - near - more],
    [x - near - width, y - near - more],
    [x + near, y + near + more + LABEL_SIZE * 0.8],
    [x - near - width, y + near + more + LABEL_SIZE * 0.8],
    [x - width * 0.85, y - near - more],
    [x - width * 0.15, y - near - more],
    [x - width * 0.85, y + near + more + LABEL_SIZE * 0.8],
    [x - width * 0.15, y + near + more + LABEL_SIZE * 0.8],
  ]);
}

/** In the middle of the point, then in rings around it. */
function listPlacesNear(text: string, { x, y }: { x: number; y: number }): [number, number][] {
  const left = x - estimateWidth(text, AREA_SIZE) / 2;
  const rings = [0, 8, 16, 24, 32, 40, 48];
  return rings.flatMap((radius) =>
    Array.from({ length: radius ? 16 : 1 }, (_, step): [number, number] => [
      left + radius * Math.cos((step * Math.PI) / 8),
      y + radius * Math.sin((step * Math.PI) / 8),
    ]),
  );
}

function toLabel(text: string, x: number, y: number, size: number): SketchLabel {
  return { text, x: round(x), y: round(y), box: toBox(x, y + size * 0.25, estimateWidth(text, size), size * 1.1) };
}

function toBox(left: number, bottom: number, width: number, height: number): Box {
  return { left, bottom, right: left + width, top: bottom - height };
}

function isFree(box: Box, taken: Box[], frame: Box): boolean {
  const isInside =
    box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
  return isInside && !taken.some((other) => isOverlap(box, other));
}

function isOverlap(a: Box, b: Box): boolean {
  return a.left < b.right + GAP && b.left < a.right + GAP && a.top < b.bottom + GAP && b.top < a.bottom + GAP;
}

/** A tenth of a pixel is as fine as anybody sees, and shorter to send. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
