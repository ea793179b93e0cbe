/** "Which service do I need?" as it was built: links alone, and a call away from 999 and 111 on each page. */
import { describe, expect, test } from 'vitest';
import { addressed, findAll, getAttribute, getPage, getWords, type Element, type Page } from './built-site.ts';

const START = '/get-help/which-service/';
const steps = addressed.filter(({ path }) => path.startsWith(START));
const TYPED = ['form', 'input', 'select', 'textarea', 'button'];

const listInside = (element: Element): Element[] =>
  element.childNodes.flatMap((node) => ('tagName' in node ? [node, ...listInside(node)] : []));
const listMain = (page: Page) => listInside(findAll(page, 'main')[0]!);
const hrefsOf = (elements: Element[]) => elements.flatMap((element) => getAttribute(element, 'href') ?? []);
const choicesOf = (page: Page) =>
  listMain(page).filter((element) => getAttribute(element, 'class')?.split(' ').includes('app-help__target'));

test('there is a page for the first question and for the others', () => {
  expect(steps.length).toBeGreaterThanOrEqual(12);
  expect(steps.map(({ path }) => path)).toContain(START);
});

describe.each(steps)('$path', (page) => {
  const main = listMain(page);

  test('calls 999 and 111 from its main part', () => {
    expect(hrefsOf(main)).toEqual(expect.arrayContaining(['tel:999', 'tel:111']));
  });

  test('has nothing to type or send', () => {
    expect(main.filter(({ tagName }) => TYPED.includes(tagName)).map(({ tagName }) => tagName)).toEqual([]);
  });

  test('shows the signs of an emergency before its choices', () => {
    const card = main.findIndex((element) => getAttribute(element, 'class')?.includes('nhsuk-card--care--emergency'));
    expect(card).toBeGreaterThan(-1);
    expect(main.indexOf(choicesOf(page)[0]!)).toBeGreaterThan(card);
  });

  test('offers choices that lead on, the last of them to 111', () => {
    const hrefs = hrefsOf(choicesOf(page));
    expect(hrefs.length).toBeGreaterThan(2);
    expect(hrefs.filter((href) => !/^\/get-help\/[a-z0-9-]+\/(?:[a-z0-9-]+\/)?$/.test(href))).toEqual([]);
    expect(hrefs.at(-1)).toBe('/get-help/nhs-111/');
  });

  test('is red only where it leads to 999', () => {
    const red = choicesOf(page).filter((each) => getAttribute(each, 'class')?.includes('--emergency'));
    expect(hrefsOf(red).filter((href) => !href.startsWith('/get-help/999-'))).toEqual([]);
  });

  test('does not send anybody to 111 online', () => {
    expect(page.html).not.toContain('111.nhs.uk');
  });

  test.runIf(page.path !== START)('leads back', () => {
    const back = main.filter((element) => getAttribute(element, 'aria-label') === 'Go back');
    expect(back).toHaveLength(1);
    expect(hrefsOf(listInside(back[0]!)).every((href) => href.startsWith(START))).toBe(true);
  });
});

test('the first page begins with 999, before anything else', () => {
  const page = getPage(START);
  const [first] = hrefsOf(listMain(page));
  expect(first).toBe('tel:999');
  expect(hrefsOf(choicesOf(page))[0]).toBe('/get-help/999-and-a-and-e/');
});

test('only the first page is searched and in the A to Z', () => {
  const searched = steps.filter(({ html }) => html.includes('data-pagefind-body'));
  expect(searched.map(({ path }) => path)).toEqual([START]);
  const listed = hrefsOf(listMain(getPage('/a-z/'))).filter((href) => href.startsWith(START));
  expect(listed).toEqual([START]);
});

test.each(['/', '/get-help/'])('%s leads to it', (path) => {
  const link = findAll(getPage(path), 'a').find((each) => getAttribute(each, 'href') === START);
  expect(link && getWords(link)).toContain('Which service do I need?');
});
