/** The words around a figure: what is counted, where and when. */

/** The place that is not said, because nearly every figure is about it. */
export const HERE = 'Cambridgeshire and Peterborough';

/** `105 GP practices`, `1 GP practice`; the units that a sign in the figure shows are not said again. */
export function withUnit(spelt: string, unit: string): string {
  if (unit === 'GBP' || unit === 'percent') return spelt;
  return `${spelt} ${spelt === '1' ? unit.replace(/(?<!s)s(?= of |$)/, '') : unit}`;
}

/** What a figure measures, with its place and time: `Children in poverty (Peterborough; 2012)`. */
export function describeFigure({ what, place, period }: { what: string; place: string; period?: string | undefined }) {
  const more = [place === HERE ? undefined : place, period].filter((part) => part !== undefined);
  return more.length ? `${what} (${more.join('; ')})` : what;
}
