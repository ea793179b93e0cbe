import { describe, expect, test } from 'vitest';
import { compareSites } from './compare.ts';
import { formats } from './formats.ts';
import { toReport } from './report.ts';
import { createSite, type SmallSite } from '../../tests/fixtures/compared-site.ts';

const report = (before: SmallSite, after: SmallSite) =>
  toReport(compareSites(createSite(before), createSite(after)), 'main (7513872)');
const text = (before: SmallSite, after: SmallSite) => formats.text(report(before, after));
const lines = (before: string, after: string) =>
  text({ pages: { '/get-help/gp/': before } }, { pages: { '/get-help/gp/': after } }).split('\n');

const gap = { id: 'gap', printed: '£504m', unit: 'GBP', what: 'The gap' };
const before: SmallSite = {
  pages: {
    '/': '<p>Call <a href="tel:01223245151">01223 245 151</a></p><a href="/old/">Old</a>',
    '/old/': '<h1>What was once here</h1>',
    '/get-help/gp/': '<h2>Hours</h2><p>Call your GP surgery in the morning</p>',
  },
  figures: [gap],
};
const after: SmallSite = {
  pages: {
    '/': '<p>Call <a href="tel:01223245152">01223 245 152</a></p><a href="/old/">Old</a>',
    '/get-help/gp/': '<h2>Hours</h2><p>Call your GP in the morning, or go to <a href="https://nhs.uk">the NHS</a></p>',
    '/new/': '<p>Three new words</p>',
  },
  figures: [{ ...gap, printed: '£500m' }],
};

test('the whole report in a terminal', () => {
  expect(text(before, after)).toBe(`What readers will see change since main (7513872)
1 address that links lead to in vain, 1 old address that leads nowhere, 1 change of telephone numbers, 2 of 3 pages changed, 1 new page, 1 change of figures, 1 new link out of the site.

To mend before this goes out
  Nothing is at /old/ any more: add a redirect
  Links lead to /old/, where nothing is
    “Old” on /

Telephone numbers
  Changed: “01223 245 151” → “01223 245 152” on /

Guidance
  /get-help/gp/
    Under “Hours”: Call your GP (gone: “surgery”) in the “morning” → “morning, or go to the NHS”

Pages that are new or have moved
  New: /new/ “Page /new/”, 3 words

Figures
  Changed: £500m: The gap (gap, in the ledger only)
    value: “£504m” → “£500m”

New links out of the site
  https://nhs.uk “the NHS” on /get-help/gp/

Other pages
  /
    Call “01223 245 151” → “01223 245 152”`);
});

test('nothing to tell, and nothing but the frame', () => {
  expect(text(before, before)).toBe('What readers will see change since main (7513872)\nReaders will see no change.');
  expect(report(before, { ...before, footer: 'About us' }).counts).toBe(
    'The pages say what they said; only what is around them changed.',
  );
});

describe('a change of a page', () => {
  test('says what leads elsewhere, is a link now, or is none any more', () => {
    expect(lines('<a href="/?a">Ask</a>', '<a href="/?b">Ask</a>')).toContain('    “Ask” leads to “/?a” → “/?b”');
    expect(lines('Ask us', '<a href="https://a.example">Ask</a> us')).toContain(
      '    “Ask” is a link now, to https://a.example',
    );
    expect(lines('<a href="/?a">Ask</a> us', 'Ask us')).toContain('    “Ask” is no longer a link to /?a');
  });

  test('says which card the words were in', () => {
    const card = (kind: string) => `<div class="nhsuk-card--care--${kind}"><p>Chest pain</p></div>`;
    expect(lines(card('emergency'), card('urgent'))).toContain(
      '    In an urgent card: “Chest pain” was in an emergency card before',
    );
    expect(lines(card('non-urgent'), '<p>Chest pain</p>')).toContain(
      '    “Chest pain” was in a non-urgent card before',
    );
  });

  test('shows what is new, gone or moved, at most 200 characters of it', () => {
    const long = `A ${'very '.repeat(60)}long sentence`;
    const shown = lines('', `<p>${long}</p>`).find((line) => line.includes('New'))!;
    expect(shown).toMatch(/^ {4}New: “A (very )+…”$/);
    expect(shown.length).toBeLessThan(220);
    expect(lines('<p>Rest and drink water</p>', '')).toContain('    Gone: “Rest and drink water”');
    expect(lines('<p>One</p><p>Two and three and four</p>', '<p>Two and three and four</p><p>One</p>')).toContain(
      '    Moved within the page: “One”',
    );
  });

  test('of very many names the first 30', () => {
    const items = Array.from({ length: 40 }, (_, index) => `<p>Paragraph${index} stands alone${index}</p>`).join('');
    expect(lines('', items)).toContain('    and 10 more changes');
  });
});

test('of many pages the riskiest 3 are named', () => {
  const addresses = ['/a/', '/b/', '/c/', '/get-help/d/', '/e/'];
  const pages = (main: string) => ({ pages: Object.fromEntries(addresses.map((address) => [address, main])) });
  expect(text(pages('One'), pages('Two'))).toContain('\nGuidance\n  all 5 pages: /get-help/d/, /a/, /b/ and 2 more\n');
});

describe('in Markdown', () => {
  test('changes are marked, and the titles are headings', () => {
    const markdown = formats.markdown(report(before, after));
    expect(markdown).toContain(
      '### Telephone numbers\n\n- Changed: <del>01223 245 151</del> <ins>01223 245 152</ins> on /\n',
    );
    expect(markdown).toContain(
      '- <strong>/get-help/gp/</strong>\n  - Under “Hours”: Call your GP <del>surgery</del> in',
    );
  });

  test('what stands on a page cannot become a link, a mention or an element', () => {
    const markdown = formats.markdown(report({ pages: { '/': '' } }, { pages: { '/': '@all [x](y) &lt;img> `z`' } }));
    expect(markdown).toContain('&#64;\u2060all &#91;x&#93;&#40;y&#41; &#60;img&#62; &#96;z&#96;');
  });

  test('a report that is too long for GitHub ends with a sentence', () => {
    const lines = Array.from({ length: 1000 }, () => ({ level: 0 as const, pieces: [{ text: 'word '.repeat(100) }] }));
    const markdown = formats.markdown({ title: 'Changes', counts: '', sections: [{ title: 'The plan', lines }] });
    expect(markdown).toMatch(/\n\nThe rest is too long for this place\. To see all: `npm run diff`$/);
    expect(markdown.length).toBeLessThan(301_000);
  });
});

test('of a section with very many lines the first 400 are shown', () => {
  const pages = (word: string) =>
    Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`/plan/${index}/`, `${word}${index}`]));
  expect(text({ pages: pages('old') }, { pages: pages('new') })).toMatch(/\n {2}and 100 more lines$/);
});

test('what stands on a page cannot steer a terminal', () => {
  expect(lines('', '<p>\u001b[2JGone</p>')).toContain('    New: “ [2JGone”');
});
