import { describe, expect, test } from 'vitest';
import { ATTACKS } from '../../tests/fixtures/injected-content.ts';
import { readPen } from '../build/pictures.ts';
import { toPictureSvg, type PictureWords } from './sharing-picture.ts';

const real = readPen();

/** What is drawn, where, and in what size, and the shapes. */
function draw(words: Partial<PictureWords>) {
  const lines: { text: string; x: number; y: number; size: number; end: number }[] = [];
  const svg = toPictureSvg(
    { siteName: 'Fit for the Future', title: 'Get help', ...words },
    {
      ...real,
      outline(text, x, y, size) {
        lines.push({ text, x, y, size, end: x + real.measure(text) * size });
        return real.outline(text, x, y, size);
      },
    },
  );
  const title = lines.filter(({ text, size }) => size !== 40 && !(size === 50 && text));
  return { svg, lines, title: title.map(({ text }) => text), all: lines.map(({ text }) => text) };
}

const LONG =
  'Hinchingbrooke Health Care and Peterborough and Stamford Hospitals: working together, and then on and on, as nobody reads it';

describe('the title', () => {
  test.each([
    ['Get help', ['Get help']],
    ['Better safe than sorry', ['Better safe', 'than sorry']],
    [
      'Working with the voluntary sector, and support for carers',
      ['Working with the', 'voluntary sector, and', 'support for carers'],
    ],
  ])('%s', (title, lines) => {
    expect(draw({ title, kicker: 'Point 2 of 10' }).title).toEqual(lines);
  });

  test('is smaller when it is longer, and ends with an ellipsis after a whole word when it is too long', () => {
    const [short, long, longest] = ['Get help', 'Where to go for urgent help near Ely', LONG].map((title) =>
      draw({ title }),
    );
    expect(short!.lines[0]!.size).toBeGreaterThan(long!.lines[0]!.size);
    expect(long!.lines[0]!.size).toBeGreaterThan(longest!.lines[0]!.size);
    expect(longest!.title.length).toBeLessThanOrEqual(4);
    const shown = longest!.title.join(' ');
    expect(shown).toMatch(/…$/);
    expect(LONG.split(' ').slice(0, shown.split(' ').length).join(' ').replace(/,$/, '')).toBe(shown.slice(0, -1));
  });

  test('stays inside the picture, above the horizon and beside the sun', () => {
    for (const title of [
      'I',
      'Get help',
      LONG.slice(0, 30),
      LONG.slice(0, 60),
      LONG.slice(0, 75),
      LONG,
      'W '.repeat(90),
    ]) {
      for (const words of [{}, { kicker: LONG }, { emergency: LONG }]) {
        const { lines } = draw({ title, ...words });
        for (const { y, size, end, text } of lines.filter((line) => line.y < 500)) {
          expect(y - size * 0.72, text).toBeGreaterThan(40);
          expect(y + size * 0.21, text).toBeLessThan(482);
          expect(end, text).toBeLessThan(y + size * 0.21 > 400 ? 890 : 1130);
        }
      }
    }
  });

  test.each(['日本語', '🎉', '', 'Pneumonoultramicroscopicsilicovolcanoconiosis', 'x'.repeat(5000)])(
    'that cannot be drawn (%s) gives way to the name of the site',
    (title) => {
      expect(draw({ title }).all).toEqual(['Fit for the Future', 'Fit for the Future']);
    },
  );
});

describe('the kicker', () => {
  test('is one line: what stands before a colon when it is too long', () => {
    const person = 'Wilhelmina Featherstonehaugh-Cholmondeley of Wisbech';
    expect(draw({ kicker: 'Patient story: Jack' }).all).toContain('Patient story: Jack');
    expect(draw({ kicker: `Patient story: ${person}` }).all).toContain('Patient story');
    expect(draw({ kicker: `Patient story of ${person}` }).all.join('\n')).toMatch(/^Patient story of .*…$/m);
  });

  test('of a page of 999 stands on red, and nothing else does', () => {
    expect(draw({ title: '999 and A&E', kicker: 'Get help', emergency: 'Call 999' }).svg).toContain('#d5281b');
    expect(draw({ title: '999 and A&E', kicker: 'Get help', emergency: 'Call 999' }).all).not.toContain('Get help');
    expect(draw({ title: '999 and A&E', kicker: 'Get help' }).svg).not.toContain('#d5281b');
  });
});

test.each([...ATTACKS, '"/><script>1</script>', ']]>', '&lt;', '<'.repeat(50)])(
  '%s is nothing but shapes',
  (attack) => {
    const { svg } = draw({ siteName: attack, title: attack, kicker: attack, emergency: attack });
    expect(svg.replace(/ d="[MLCQZHVhvlzac\d .-]*"/g, '')).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="1200" height="630">(?:<path(?: (?:fill|stroke(?:-width|-linecap)?)="[#\w]+")+\/>)+<\/svg>$/,
    );
  },
);

test('draws no "undefined" and no NaN', () => {
  expect(draw({ title: 'Ŵ & é “½”', kicker: 'A&E' }).svg).not.toMatch(/NaN|undefined|Infinity/);
});
