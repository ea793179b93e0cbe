import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { priorityThemes } from '../schemas/priorities.ts';
import { serviceIcons } from '../schemas/services.ts';
import { icons } from './icons.ts';

/** How many numbers each command of a path takes. */
const NUMBERS: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

describe.each(Object.entries(icons))('%s', (_, paths) => {
  test('is under 700 bytes', () => {
    expect(Buffer.byteLength(paths.join(''))).toBeLessThan(700);
  });

  test.each(paths)('%s is a path', (path) => {
    expect(path).toMatch(/^[Mm][MmLlHhVvCcSsQqTtAaZz0-9., -]*$/);
    for (const [, command = '', rest = ''] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
      const numbers = rest.match(/-?(?:\d*\.\d+|\d+)/g) ?? [];
      const wanted = NUMBERS[command.toUpperCase()] ?? NaN;
      if (wanted === 0) expect(numbers).toEqual([]);
      else expect(numbers.length % wanted, `${command}${rest}`).toBe(0);
    }
  });
});

describe('there is a drawing for', () => {
  const points = join(import.meta.dirname, '../../content/plan/points');
  const pointIds = readdirSync(points).map((name) => /^id: (.+)$/m.exec(readFileSync(join(points, name), 'utf8'))?.[1]);

  test('each of the ten points', () => {
    expect(pointIds).toHaveLength(10);
  });

  test.each([...priorityThemes, ...serviceIcons, ...pointIds])('%s', (name) => {
    expect(Object.keys(icons)).toContain(name);
  });
});
