import { describe, expect, test } from 'vitest';
import { CASES } from '../../tests/fixtures/chart-cases.ts';
import { toChartConfig } from './chart-config.ts';
import { toPictures } from './chart-picture.ts';

const configure = (name: string) => toChartConfig(toPictures(CASES[name]!)[0]!, 660).config;
const datasets = (name: string) => configure(name).data.datasets as unknown as Record<string, unknown>[];

describe('what tells two apart is no colour', () => {
  test('the first of two bars is an outline, the second a solid', () => {
    const [first, second] = datasets('paired-bars');
    expect(first).toMatchObject({ backgroundColor: '#ffffff', borderWidth: 2 });
    expect(second).toMatchObject({ backgroundColor: '#0a4b53', borderWidth: 0 });
  });

  test('one bar alone is a solid', () => {
    expect(datasets('ranked-bars')).toMatchObject([{ backgroundColor: '#0a4b53' }]);
  });

  test('of two points too, and the bar between them is the last in the list, so the first drawn', () => {
    expect(datasets('dumbbell')).toMatchObject([
      { label: 'September', pointBackgroundColor: '#0a4b53' },
      { label: 'July', pointBackgroundColor: '#ffffff' },
      { type: 'bar', data: [[1280, 1630], [1570, 1110], null] },
    ]);
  });

  test('lines have dashes and points of their own', () => {
    const [first, second] = datasets('line');
    expect(first).toMatchObject({ borderDash: [], pointBackgroundColor: '#0a4b53' });
    expect(second).toMatchObject({ borderDash: [8, 4], pointBackgroundColor: '#ffffff' });
  });
});

test.each(['ranked-bars', 'paired-bars', 'small-multiples'])('the bars of %s begin at nothing', (name) => {
  const { x } = configure(name).options!.scales!;
  expect(x!.min).toBeLessThanOrEqual(0);
  expect(x!.max).toBeGreaterThan(0);
});

test.each(Object.keys(CASES))('%s moves nothing and listens to nothing before it is explored', (name) => {
  expect(configure(name).options).toMatchObject({ animation: false, events: [], responsive: false });
});
