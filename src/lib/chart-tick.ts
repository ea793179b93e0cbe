/** The numbers on the scale of a chart. */

/** A number on the scale, in the site's spelling. */
export function toTick(value: number, unit: string): string {
  const sign = value < 0 ? '\u2212' : '';
  const amount = Math.abs(value);
  if (unit === 'GBP') {
    const [scaled, scale] = amount >= 1e9 ? [amount / 1e9, 'bn'] : amount >= 1e6 ? [amount / 1e6, 'm'] : [amount, ''];
    return `${sign}£${group(scaled)}${amount ? scale : ''}`;
  }
  return `${sign}${group(amount)}${unit === 'percent' ? '%' : ''}`;
}

function group(value: number): string {
  const [whole = '', decimals] = String(Number(value.toPrecision(6))).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
