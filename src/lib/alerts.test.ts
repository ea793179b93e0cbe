import { describe, expect, test } from 'vitest';
import { compareAlerts, isInScope, type Alert } from './alerts.ts';

describe('where an alert stands', () => {
  const ely = ['/places/princess-of-wales-hospital/'];
  test.each([
    ['everywhere', '/', true],
    ['everywhere', '/plan/', true],
    ['get-help', '/', true],
    ['get-help', '/get-help/nhs-111/', true],
    ['get-help', '/places/princess-of-wales-hospital/', true],
    ['get-help', '/plan/', false],
    ['get-help', '/get-helpful/', false],
    ['places', '/places/princess-of-wales-hospital/', true],
    ['places', '/get-help/find/', true],
    ['places', '/places/doddington-hospital/', false],
    ['places', '/', false],
  ] as const)('%s, on %s: %s', (scope, path, stands) => {
    expect(isInScope({ scope, places: ely }, path)).toBe(stands);
  });
});

test('what must be read at once comes first, then what ends first', () => {
  const make = (id: string, severity: Alert['severity'], until: string): Alert => ({
    id,
    title: '',
    text: '',
    severity,
    until,
  });
  const alerts = [
    make('d', 'information', '2026-12-01'),
    make('c', 'warning', '2026-12-20T18:00'),
    make('b', 'warning', '2026-12-02'),
    make('a', 'urgent', '2027-01-01'),
  ];
  expect(alerts.toSorted(compareAlerts).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
});
