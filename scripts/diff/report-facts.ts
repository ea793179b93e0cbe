/** Everything that is not a change of a page's text, in words. */
import { formatCount } from '../shared/counts.ts';
import { withUnit } from '../../src/lib/figure-words.ts';
import type { Comparison } from './compare.ts';
import { address, cut, formatList, formatPages, line, pair, strong, type Line } from './lines.ts';

export function toMend({ deadTargets, gone, pageCount }: Comparison): Line[] {
  const lost = gone.filter(({ redirect }) => !redirect);
  const addresses = lost.map(({ address: old, movedTo }) =>
    movedTo
      ? line(0, address(old), ' has moved to ', address(movedTo), ', and its old address leads nowhere: add a redirect')
      : line(0, 'Nothing is at ', address(old), ' any more: add a redirect'),
  );
  const links = deadTargets.flatMap(({ target, missing, texts, pages }) => {
    const fault = missing === 'page' ? 'Links lead to ' : 'Links lead to a place that its page does not have: ';
    return [
      line(0, fault, address(target), missing === 'page' ? ', where nothing is' : ''),
      line(1, `${formatList(texts.map((text) => `“${cut(text)}”`))} on ${formatPages(pages, pageCount)}`),
    ];
  });
  return [...addresses, ...links];
}

export function toTelephones({ telephones, pageCount }: Comparison): Line[] {
  const order = ['changed', 'removed', 'added'];
  return telephones
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
    .map(({ kind, before, after, pages }) => {
      const where = ` on ${formatPages(pages, pageCount)}`;
      if (kind === 'changed') return line(0, 'Changed: ', ...pair(before!, after!), where);
      return line(0, kind === 'added' ? 'New: ' : 'Gone: ', strong((after ?? before)!), where);
    });
}

export function toPages({ newPages, gone }: Comparison): Line[] {
  const come = newPages.map(({ address: at, title, blocks }) => {
    const words = blocks.filter(({ part }) => part === 'text').flatMap(({ text }) => text.split(' '));
    return line(0, 'New: ', address(at), ` “${title}”, ${formatCount(words.length, 'word')}`);
  });
  const led = gone.flatMap(({ address: from, redirect }) =>
    redirect ? [line(0, address(from), ' now leads on to ', address(redirect))] : [],
  );
  return [...come, ...led];
}

export function toFigures({ figures, pageCount }: Comparison): Line[] {
  return figures.flatMap(({ id, kind, record, fields, pages }) => {
    const label = { added: 'New: ', removed: 'Gone: ', changed: 'Changed: ' }[kind];
    const value = record.unit ? withUnit(record.printed, record.unit) : record.printed;
    const where = pages.length ? `shown on ${formatPages(pages, pageCount)}` : 'in the ledger only';
    return [
      line(0, label, strong(value), `${record.what ? `: ${cut(record.what)}` : ''} (${id}, ${where})`),
      ...fields.map(({ name, before, after }) =>
        line(1, `${name}: `, ...pair(cut(before) || 'nothing', cut(after) || 'nothing')),
      ),
    ];
  });
}

export function toOutsideLinks({ outsideLinks, pageCount }: Comparison): Line[] {
  return outsideLinks.map(({ href, text, pages, isKnown }) => {
    const known = isKnown ? ' (the site had it before)' : '';
    return line(0, address(href), ` “${cut(text)}” on ${formatPages(pages, pageCount)}${known}`);
  });
}

export function toLook({ restyledCount }: Comparison): Line[] {
  if (!restyledCount) return [];
  return [line(0, `The style sheet is another one on ${formatCount(restyledCount, 'page')}: look at one of each kind`)];
}
