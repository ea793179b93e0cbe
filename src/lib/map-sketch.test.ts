import { describe, expect, test } from 'vitest';
import { findDistance } from './distance.ts';
import { AREA_SIZE, estimateWidth, LABEL_SIZE, toSketch, type Sketch, type SketchLabel } from './map-sketch.ts';

/** Advance widths of Helvetica Bold, whose measures Arial Bold shares, in thousandths of the size. */
const METRICS: Record<string, number> = Object.fromEntries(
  [
    [278, "ijlI ’'-.,"],
    [333, 'ft'],
    [389, 'r'],
    [500, 'z'],
    [556, 'aceksvxyJ'],
    [611, 'bdghnopquFLTZ'],
    [667, 'EPSVXY'],
    [722, 'ABCDHKNRU'],
    [778, 'wGOQ'],
    [833, 'M'],
    [889, 'm'],
    [944, 'W'],
  ].flatMap(([width, letters]) => [...String(letters)].map((letter) => [letter, Number(width)])),
);
const measure = (text: string, size: number) =>
  (size * [...text].reduce((sum, letter) => sum + (METRICS[letter] ?? NaN), 0)) / 1000;

const at = (latitude: number, longitude: number) => ({ latitude, longitude });
const PLACES = [
  { label: 'Cambridge', location: at(52.175, 0.141), hasAe: true },
  { label: 'Peterborough', location: at(52.584, -0.279), hasAe: true },
  { label: 'Huntingdon', location: at(52.333, -0.203), hasAe: true },
  { label: 'Ely', location: at(52.413, 0.276), hasAe: false },
  { label: 'Doddington', location: at(52.5, 0.056), hasAe: false },
  { label: 'Wisbech', location: at(52.665, 0.164), hasAe: false },
  { label: 'Stamford', location: at(52.655, -0.469), hasAe: false },
  { label: 'King’s Lynn', location: at(52.757, 0.447), hasAe: true },
];
const AREAS = [
  { name: 'Cambridge', location: at(52.2, 0.12) },
  { name: 'South Cambridgeshire', location: at(52.17, 0.09) },
  { name: 'East Cambridgeshire', location: at(52.36, 0.29) },
  { name: 'Huntingdonshire', location: at(52.34, -0.18) },
  { name: 'Fenland', location: at(52.56, 0.07) },
  { name: 'Peterborough', location: at(52.6, -0.2) },
];

/** What a reader sees of a text: from its left end, as high as its capitals, as deep as its tails. */
const toSeen = ({ text, x, y }: SketchLabel, size: number) => ({
  what: text,
  left: x,
  right: x + measure(text, size),
  top: y - 0.72 * size,
  bottom: y + 0.21 * size,
});

function listSeen({ labels, areas, marks, scale }: Sketch) {
  return [
    ...labels.map((label) => toSeen(label, LABEL_SIZE)),
    ...areas.map((label) => toSeen(label, AREA_SIZE)),
    toSeen(scale.label, AREA_SIZE),
    ...marks.map(({ box }) => ({ what: 'mark', ...box })),
  ];
}

/** Pairs of texts and marks that overlap, and what leaves the frame. Two marks may overlap: places can be neighbours. */
function findClashes(sketch: Sketch): string[] {
  const seen = listSeen(sketch);
  const outside = seen.filter(
    ({ left, right, top, bottom }) => left < 0 || top < 0 || right > sketch.width || bottom > sketch.height,
  );
  const clashes = seen.flatMap((a, index) =>
    seen
      .slice(index + 1)
      .filter((b) => !(a.what === 'mark' && b.what === 'mark'))
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.what} on ${b.what}`),
  );
  return [...outside.map(({ what }) => `${what} leaves the frame`), ...clashes];
}

describe('the places of this area', () => {
  const sketch = toSketch(PLACES, AREAS);

  test('all have their names, and so have the districts; nothing overlaps', () => {
    expect(sketch.labels.map(({ text }) => text).toSorted()).toEqual(PLACES.map(({ label }) => label).toSorted());
    expect(sketch.areas.map(({ text }) => text)).toEqual(AREAS.map(({ name }) => name));
    expect(findClashes(sketch)).toEqual([]);
  });

  test('lie as they lie: north is up, east is right, and the bar is as long as it says', () => {
    const [cambridge, peterborough, , ely, , wisbech, , lynn] = sketch.marks;
    expect(cambridge!.y).toBeGreaterThan(ely!.y);
    expect(peterborough!.x).toBeLessThan(wisbech!.x);
    for (const [a, b, from, to] of [
      [cambridge, peterborough, PLACES[0], PLACES[1]],
      [ely, lynn, PLACES[3], PLACES[7]],
    ] as const) {
      const drawn = Math.hypot(a!.x - b!.x, a!.y - b!.y);
      const miles = findDistance(from!.location, to!.location);
      expect((drawn / sketch.scale.length) * 10).toBeCloseTo(miles, 0);
    }
    expect(sketch.scale.label.text).toBe('10 miles');
  });

  test('A&E has a mark of its own', () => {
    expect(sketch.marks.map(({ hasAe }) => hasAe)).toEqual(PLACES.map(({ hasAe }) => hasAe));
  });
});

/** Always the same numbers between 0 and 1, so that a failure can be had again. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

test('wherever places lie, no label overlaps or leaves the frame; one without room is left out', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const random = createRandom(seed * 7919);
    const letters = () => PLACES[Math.floor(random() * PLACES.length)]!.label.repeat(1 + Math.floor(random() * 2));
    const places = Array.from({ length: 1 + Math.floor(random() * 25) }, () => ({
      label: letters(),
      location: at(52 + random() * (seed % 3), -0.5 + random()),
      hasAe: random() > 0.5,
    }));
    const sketch = toSketch(places, AREAS);
    expect([seed, findClashes(sketch)]).toEqual([seed, []]);
    expect(sketch.marks).toHaveLength(places.length);
  }
});

test.each([
  ['one place', [PLACES[0]!]],
  ['all on one spot', [PLACES[0]!, { ...PLACES[1]!, location: PLACES[0]!.location }]],
  ['all in a row', PLACES.map((place, index) => ({ ...place, location: at(52.4, index / 10) }))],
])('%s', (_name, places) => {
  const sketch = toSketch(places, []);
  expect(findClashes(sketch)).toEqual([]);
  expect(sketch.marks.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  expect(sketch.labels.length).toBeGreaterThan(0);
});

test('a text is never wider than estimated', () => {
  for (const text of [...Object.keys(METRICS), ...PLACES.map(({ label }) => label), 'South Cambridgeshire']) {
    expect([text, estimateWidth(text, 10) >= measure(text, 10)]).toEqual([text, true]);
    expect(measure(text, 10)).toBeGreaterThan(0);
  }
});
