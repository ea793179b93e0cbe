import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { chart } from '../schemas/dataset-parts.ts';
import { chartKinds } from './chart-kinds.ts';

describe('the kinds of picture that editors are shown', () => {
  test('are all that there are, each once', () => {
    const known = chart.options.map((option) => option.shape.kind.value);
    expect(chartKinds.map(({ kind }) => kind).toSorted()).toEqual(known.toSorted());
  });

  test.each(chartKinds)('$kind is written as the check wants it', ({ kind, write }) => {
    const { chart: written } = parse(write) as { chart: { tiles?: object[] } };
    // The example of the map stops after the first of its 6 tiles.
    if (written.tiles) written.tiles = Array<object>(6).fill(written.tiles[0]!);
    expect(chart.parse(written).kind).toBe(kind);
  });
});
