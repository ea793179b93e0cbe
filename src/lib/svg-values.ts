/** Numbers, colours and words as they may stand in SVG. */

/** To a tenth of a pixel, without a useless zero. */
export function round(value: number): string {
  return String(Math.round(value * 10) / 10).replace(/^-0$/, '0');
}

/** Only colours that are written as such: nothing of a table can come through here. */
export function toColour(value: string): string {
  if (/^(?:#[0-9a-f]{3,8}|transparent|rgba?\([\d., ]+\))$/i.test(value)) return value.toLowerCase();
  throw new Error(`"${String(value)}" is no colour that a picture may have`);
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (each) => ESCAPES[each] ?? '');
}
