import { describe, expect, test } from 'vitest';
import { encode } from 'uqr';
import { QUIET_ZONE, toQrCode, toQrPath } from './qr-path.ts';

const ADDRESS = 'https://fit-for-the-future.example/get-help/near/peterborough/large-print/';

/** Draws the path as a printer does: every module that a line runs through is dark. */
function draw(path: string, size: number): boolean[][] {
  const modules = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  const lines = [...path.matchAll(/M(\d+) (\d+)\.5h(\d+)/g)];
  expect(lines.map(([line]) => line).join('')).toBe(path);
  for (const [, x, y, length] of lines) {
    for (let step = 0; step < Number(length); step++) {
      expect(modules[Number(y)]![Number(x) + step]).toBe(false);
      modules[Number(y)]![Number(x) + step] = true;
    }
  }
  return modules;
}

test('a row of modules becomes one line for each run', () => {
  expect(toQrPath([[true, true, false, true], [], [false, true]])).toBe('M0 0.5h2M3 0.5h1M1 2.5h1');
  expect(toQrPath([[false]])).toBe('');
});

describe.each(['https://a.example/', ADDRESS])('%s', (address) => {
  const { data, size } = encode(address, { ecc: 'M', border: 0 });
  const { path, viewBox } = toQrCode(address);
  const drawn = draw(path, size);

  test('what is drawn is the code, module by module', () => {
    expect(drawn).toEqual(data);
  });

  test('it has the three corners by which a reader finds it, and stands upright', () => {
    const corner = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'];
    const at = (x: number, y: number) =>
      corner.map((_, dy) => corner.map((__, dx) => (drawn[y + dy]![x + dx] ? 1 : 0)).join(''));
    expect(at(0, 0)).toEqual(corner);
    expect(at(size - 7, 0)).toEqual(corner);
    expect(at(0, size - 7)).toEqual(corner);
    expect(at(size - 7, size - 7)).not.toEqual(corner);
  });

  test('it has 4 modules of white on every side', () => {
    expect(QUIET_ZONE).toBe(4);
    expect(viewBox.split(' ').map(Number)).toEqual([-4, -4, size + 8, size + 8]);
  });

  test('the error correction is level M', () => {
    // The first two format bits, unmasked: 00 is M (ISO/IEC 18004, 7.9).
    const bits = [drawn[8]![0], drawn[8]![1]].map(Number);
    expect([bits[0]! ^ 1, bits[1]! ^ 0]).toEqual([0, 0]);
  });
});
