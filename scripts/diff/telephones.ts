/** Telephone numbers that came, went or changed. A wrong one is the worst misprint that this site can have. */
import type { Change } from './block-changes.ts';
import type { Block } from './page.ts';

export interface TelephoneChange {
  kind: 'added' | 'removed' | 'changed';
  /** As the page shows it or, when that says something else, with what is dialled. */
  before?: string;
  after?: string;
}

/** Ours begin with 0 when nobody made a link of them; the short ones are too common as plain numbers. */
const UNLINKED = /(?<!\d)0\d(?: ?\d){8,9}(?!\d)/g;

/** @param changes All changes of one page. A number that only moved to another sentence has not changed. */
export function findTelephoneChanges(changes: Change[]): TelephoneChange[] {
  const all = changes.flatMap(({ before, after }): TelephoneChange[] => {
    const old = before ? listTelephones(before) : [];
    const now = after ? listTelephones(after) : [];
    const gone = old.filter((number) => !now.includes(number));
    const come = now.filter((number) => !old.includes(number));
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => toChange(gone[index], come[index]));
  });
  return dropMoved(all);
}

/** The numbers of a block, `01223 245 151`, a text message's as `text 85258`. */
export function listTelephones({ text, links }: Block): string[] {
  const linked = links.flatMap((link) => {
    const [, scheme, number = ''] = /^(tel|sms):([^?;]*)/i.exec(link.href) ?? [];
    return scheme ? [{ digits: toDigits(number), shown: toShown(link.text, number, scheme.toLowerCase()) }] : [];
  });
  const plain = (text.match(UNLINKED) ?? []).map((shown) => ({ digits: toDigits(shown), shown }));
  const isLinked = (digits: string) => linked.some((number) => number.digits === digits);
  return [...linked, ...plain.filter(({ digits }) => !isLinked(digits))].map(({ shown }) => shown);
}

function toShown(text: string, number: string, scheme: string): string {
  const inText = (text.match(/\+?\d[\d ]*/g) ?? []).map((part) => part.trim());
  const same = inText.find((part) => toDigits(part) === toDigits(number));
  const shown = same ?? (inText.length ? `${number} (the page shows “${text}”)` : number);
  return scheme === 'sms' ? `text ${shown}` : shown;
}

function toDigits(number: string): string {
  return number.replace(/[^\d+]/g, '').replace(/^\+44/, '0');
}

function toChange(before: string | undefined, after: string | undefined): TelephoneChange {
  if (before === undefined) return { kind: 'added', after: after! };
  return after === undefined ? { kind: 'removed', before } : { kind: 'changed', before, after };
}

function dropMoved(changes: TelephoneChange[]): TelephoneChange[] {
  const left = [...changes];
  for (const gone of changes.filter(({ kind }) => kind === 'removed')) {
    const come = left.findIndex(({ kind, after }) => kind === 'added' && after === gone.before);
    if (come < 0) continue;
    left.splice(come, 1);
    left.splice(left.indexOf(gone), 1);
  }
  return left;
}
