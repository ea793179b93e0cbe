import { describe, expect, test } from 'vitest';
import { readPage } from './page.ts';

const read = (main: string) => readPage('/x/', `<title>X</title><body><main>${main}</main>`);
const texts = (main: string) =>
  read(main)
    .blocks.filter(({ part }) => part === 'text')
    .map(({ text }) => text);

describe('blocks', () => {
  test('a block ends where a reader sees it end, not at words that stand out', () => {
    expect(texts('<h1>Get <em>help</em></h1><p>Call\n  <a href="tel:111">111</a>.</p>')).toEqual([
      'Get help',
      'Call 111.',
    ]);
  });

  test('the items of a list in a list stand by themselves', () => {
    expect(texts('<ul><li>Signs: <ul><li>a rash</li><li>a fit</li></ul></li></ul>')).toEqual([
      'Signs:',
      'a rash',
      'a fit',
    ]);
  });

  test('a row of a table is one block, and so is a term with its description', () => {
    const rows =
      '<table><tr><th>Monday</th><td>9am to 5pm</td></tr></table><dl><div><dt>Phone</dt><dd>111</dd></div></dl>';
    expect(texts(rows)).toEqual(['Monday | 9am to 5pm', 'Phone: 111']);
  });

  test('pictures count by their description, and what is hidden does not count', () => {
    expect(texts('<p><img src="a.png" alt="The way in"></p><p hidden>Aliases</p><script>1</script>')).toEqual([
      '[picture: The way in]',
    ]);
  });

  test('what stands in a template or without scripts counts', () => {
    expect(texts('<template><p>Call 999</p></template><noscript><p>Needs JavaScript</p></noscript>')).toEqual([
      'Call 999',
      'Needs JavaScript',
    ]);
  });

  test('the number of a mark does not count, because all move when one comes in', () => {
    const mark = '<a href="#receipt-gap">£5m<span class="app-fact__note">, note 3</span></a>';
    expect(texts(`<p>It was ${mark} then.</p>`)).toEqual(['It was £5m then.']);
  });
});

test('a block knows its heading, care card, figure and links', () => {
  const { blocks } = read(`<h2>Now</h2>
    <div class="nhsuk-card nhsuk-card--care nhsuk-card--care--emergency"><p>Call <a href="tel:999">999</a></p></div>
    <li id="receipt-gap">£5m</li>`);
  expect(blocks.filter(({ part }) => part === 'text').slice(1)).toEqual([
    {
      part: 'text',
      text: 'Call 999',
      heading: 'Now',
      card: 'emergency',
      receipt: undefined,
      links: [{ href: 'tel:999', text: '999' }],
    },
    { part: 'text', text: '£5m', heading: 'Now', card: undefined, receipt: 'gap', links: [] },
  ]);
});

test('title, description and what is around the text are parts of their own, and the date of the build is none', () => {
  const page = readPage(
    '/',
    `<head><title>Home - Fit</title><meta name="description" content="What to do">
    <link rel="canonical" href="https://fit.example/"><style>p { color: red }</style></head>
    <body><header><p>Fit</p></header><main><p>Text</p></main><footer><p>It was built on 3 May 2026.</p></footer></body>`,
  );
  expect(page.blocks.map(({ part, text }) => `${part} ${text}`)).toEqual([
    'title Home - Fit',
    'description What to do',
    'frame Fit',
    'text Text',
    'frame It was built on ….',
  ]);
  expect(page).toMatchObject({ origin: 'https://fit.example', style: 'p { color: red }' });
});

test('every link counts for where it leads, also a picture’s', () => {
  expect(read('<p><a href="/a/"><svg></svg></a> <a href="/b/">B</a></p>').links).toEqual([
    { href: '/a/', text: '' },
    { href: '/b/', text: 'B' },
  ]);
});
