import { describe, expect, test } from 'vitest';
import { findSharedPage } from './page-words.ts';

const HEAD =
  '<meta property="og:site_name" content="Fit for the Future"><meta property="og:image" content="https://x.example/pictures/a.png">';
const toPage = (main: string, before = '', head = HEAD) =>
  `<!doctype html><html><head>${head}</head><body>${before}<main id="maincontent">${main}</main></body></html>`;
const CRUMBS =
  '<nav><ol><li><a class="nhsuk-breadcrumb__link" href="/">Home</a></li><li><a class="nhsuk-breadcrumb__link" href="/plan/">The plan</a></li></ol></nav>';
const getWords = (html: string) => findSharedPage(html)?.words;

test('the heading, the kicker above it and the name of the site', () => {
  const page = toPage('<p class="app-kicker">Point 3 of\n 10</p><h1>Care &amp; <b>hubs</b> for all</h1>', CRUMBS);
  expect(findSharedPage(page)).toEqual({
    picture: 'https://x.example/pictures/a.png',
    words: {
      siteName: 'Fit for the Future',
      title: 'Care & hubs for all',
      kicker: 'Point 3 of 10',
      emergency: undefined,
    },
  });
});

test('without a kicker, the page above; on a page right below the home page, nothing', () => {
  expect(getWords(toPage('<h1>Risks</h1>', CRUMBS))?.kicker).toBe('The plan');
  expect(getWords(toPage('<h1>Search</h1><p class="app-kicker">Later</p>'))?.kicker).toBeUndefined();
});

describe('what a page of 999 says', () => {
  const CALL = '<a class="app-action app-action--emergency" href="tel:999"><svg></svg>Call 999</a>';
  test.each([
    ['its one action', `<h1>999</h1>${CALL}`, 'Call 999'],
    ['not on a page with other actions', `<h1>Near Ely</h1>${CALL}<a class="app-action">Call 111</a>`, undefined],
    ['not on a page of another action', '<h1>111</h1><a class="app-action">Call 111</a>', undefined],
  ])('%s', (_, main, emergency) => {
    expect(getWords(toPage(main))?.emergency).toBe(emergency);
  });
});

test('a page without a picture has no words to draw, whatever its text says', () => {
  expect(
    findSharedPage(toPage('<h1>Moved</h1><p>og:image &lt;meta property="og:image" &gt;</p>', '', '')),
  ).toBeUndefined();
});

test('attributes that look like the page do not mislead', () => {
  const hostile = `<span data-aliases="<h1>No</h1><main id='maincontent'><h1>No</h1>"></span>`;
  const style = '<meta content="<style>"><style>p{margin:0}</style>';
  expect(getWords(toPage('<h1>Yes</h1>', '', `${style}${HEAD}`))?.title).toBe('Yes');
  expect(getWords(toPage(`${hostile}<h1>Yes</h1>`, hostile, `${HEAD}<meta content="<main ><h1>No</h1>">`))?.title).toBe(
    'Yes',
  );
});

test('a page that names a picture and has no heading stops the build', () => {
  expect(() => findSharedPage(toPage('<p>No heading</p>', '<h1>Outside</h1>'))).toThrow('has no heading in <main>');
});
