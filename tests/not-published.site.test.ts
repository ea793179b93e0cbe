/** Nothing stands on the site that must not be published, and the test finds each of these things when it does. */
import { describe, expect, test } from 'vitest';
import { findKnownNumbers } from '../scripts/content/known-numbers.ts';
import { readContent } from '../scripts/content/content-files.ts';
import { DIST, files, getPage } from './built-site.ts';
import { findPublished, listNumbers, notPublished, toChecks, type Item } from './not-published.ts';
import { readPublished, toPublishedText } from './published-text.ts';

const texts = readPublished(DIST, files);

test('everything that readers and programs get is looked at', () => {
  for (const [kind, atLeast] of [
    ['.html', 100],
    ['.pf_fragment', 100],
    ['.json', 3],
    ['.js', 2],
    ['.xml', 1],
    ['.txt', 1],
  ] as const) {
    expect(texts.filter(({ file }) => file.endsWith(kind)).length, kind).toBeGreaterThanOrEqual(atLeast);
  }
  expect(texts.map(({ file }) => file)).toContain('data/services.json');
});

test.each(notPublished)('is not published: $what', (item) => {
  expect(findPublished(item, texts)).toEqual([]);
});

describe('is found when it is published', () => {
  describe.each(notPublished)('$what', (item) => {
    test('every sentence, in a page, in data and in the search’s copy of a page', () => {
      for (const sentence of item.finds) {
        for (const text of plant(item, sentence)) {
          expect(findPublished(item, [text]), `${text.file}: ${sentence}`).not.toEqual([]);
        }
      }
    });

    test('every expression finds one of the sentences', () => {
      const planted = item.finds.flatMap((sentence) => plant(item, sentence));
      for (const { source, isIn } of toChecks(item)) expect(planted.some(isIn), source).toBe(true);
    });

    test('what may be said is not taken for it', () => {
      for (const sentence of item.allows) expect(findPublished(item, plant(item, sentence))).toEqual([]);
    });
  });
});

describe('telephone numbers', () => {
  const isKnown = findKnownNumbers(process.cwd(), readContent(process.cwd()));
  const isStrange = (number: string) => !isKnown(number);

  test('are all somebody’s: a switchboard, a national number, or the plan’s own of 2016', () => {
    const strange = texts
      .filter(({ file }) => /\.(?:html|json|pf_fragment|txt|xml)$/.test(file))
      .flatMap(({ file, raw }) =>
        listNumbers(raw)
          .filter(isStrange)
          .map((number) => `${file}: ${number}`),
      );
    expect(strange).toEqual([]);
  });

  test('every link calls one of them', () => {
    const called = texts.flatMap(({ raw }) =>
      [...raw.matchAll(/href="(?:tel|sms):([^"]*)"/g)].map(([, digits]) => digits!),
    );
    expect(called.length).toBeGreaterThan(100);
    expect(called.filter(isStrange)).toEqual([]);
  });

  test.each([
    '01353 656 600',
    '01353656600',
    'tel:01353656600',
    '+441353656600',
    '+44 1353 656 600',
    '01353-656-600',
    '0300\u00a0123\u00a09996',
    '0808 808 2121',
  ])('a strange one is seen: %s', (written) => {
    expect(listNumbers(`Call ${written}.`).filter(isStrange)).toHaveLength(1);
  });

  test('a known one and other digits are not taken for strange', () => {
    const text =
      '01223 245 151, +441223245151, 0800 1111, 0.1408, 2026-11-22, 0a1234567890, sha-0123456789012, 52.1751';
    expect(listNumbers(text).filter(isStrange)).toEqual([]);
  });
});

/** Copies of published files with a sentence in them, as if somebody had written it. */
function plant({ where }: Item, sentence: string) {
  const path = where.startsWith('/') ? where : '/get-help/';
  const { file, html } = getPage(path);
  const escaped = sentence.replaceAll('&', '&amp;');
  const page = toPublishedText(file, Buffer.from(html.replace('</main>', `<p>${escaped}</p></main>`)));
  const fragment = `pagefind_dcd${JSON.stringify({ url: path, content: `${html.length}. ${sentence}` })}`;
  const copy = toPublishedText('pagefind/fragment/copy.pf_fragment', Buffer.from(fragment));
  if (where.startsWith('/')) return [page, copy];
  const linked = toPublishedText(
    file,
    Buffer.from(html.replace('</main>', `<p><b>${escaped.replace(/ (?=\S+$)/, '</b> ')}</p></main>`)),
  );
  return [
    page,
    linked,
    copy,
    toPublishedText('data/services.json', Buffer.from(JSON.stringify([{ description: sentence }]))),
  ];
}
