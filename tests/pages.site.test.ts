/** What every page of the built site must have and must not have. */
import { describe, expect, test } from 'vitest';
import { findFaults } from '../src/build/safe-pages.ts';
import {
  addressed,
  DIST,
  files,
  findAll,
  getAttribute,
  getPage,
  getWords,
  listed,
  pages,
  type Page,
} from './built-site.ts';
import { readText } from '../src/build/built-files.ts';

const SCHEMA_ORG = { '@context': 'https://schema.org' };

const title = (page: Page) => getWords(findAll(page, 'title')[0]!);
const meta = (page: Page, name: string) => {
  const found = findAll(page, 'meta').find(
    (element) => getAttribute(element, 'name') === name || getAttribute(element, 'property') === name,
  );
  return found && getAttribute(found, 'content');
};

describe.each(pages)('$path', (page) => {
  test('has one h1 of at most 65 characters, and no heading is skipped', () => {
    const headings = page.elements.filter(({ tagName }) => /^h[1-6]$/.test(tagName));
    const levels = headings.map(({ tagName }) => Number(tagName.slice(1)));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(getWords(findAll(page, 'h1')[0]!).trim().length).toBeLessThanOrEqual(65);
    const skipped = levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1);
    expect(skipped).toEqual([]);
  });

  test('carries title, description, canonical address and sharing data', () => {
    expect(title(page).length).toBeGreaterThan(10);
    expect(meta(page, 'description')?.length).toBeGreaterThan(20);
    expect(meta(page, 'og:title')).toBe(title(page));
    const canonical = findAll(page, 'link').find((link) => getAttribute(link, 'rel') === 'canonical');
    const address = page.file === '404.html' ? '/404/' : page.path;
    expect(getAttribute(canonical!, 'href')).toMatch(new RegExp(`^https://[^/]+${address}$`));
    expect(getAttribute(findAll(page, 'html')[0]!, 'lang')).toBe('en-GB');
  });

  test('names 999 and 111 as numbers to call', () => {
    const hrefs = findAll(page, 'a').map((link) => getAttribute(link, 'href'));
    expect(hrefs).toEqual(expect.arrayContaining(['tel:999', 'tel:111']));
  });

  test('loads one script, one more for each element that has one, and breaks no security rule', () => {
    const scripts = findAll(page, 'script').filter((script) => getAttribute(script, 'src'));
    const improved = new Set(page.elements.map(({ tagName }) => tagName).filter((name) => name.startsWith('fit-')));
    // The box in the header is looked after by the script of every page.
    improved.delete('fit-header-search');
    expect(scripts).toHaveLength(1 + improved.size);
    expect(findFaults(page.html)).toEqual([]);
  });

  test('says what the site is and is not, and when it was built', () => {
    const footer = getWords(findAll(page, 'footer')[0]!);
    expect(footer).toContain('not an official NHS service');
    expect(footer).toMatch(/built on \d{1,2} [A-Z][a-z]+ \d{4}/);
  });

  test('has machine-readable data that can be read', () => {
    for (const script of findAll(page, 'script').filter((each) => !getAttribute(each, 'src'))) {
      const text = script.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
      expect(text).not.toMatch(/[<>]/);
      const isOurs = getAttribute(script, 'data-red-flags') !== undefined;
      expect(JSON.parse(text)).toMatchObject(isOurs ? { flags: expect.any(Array) as unknown } : SCHEMA_ORG);
    }
  });
});

describe('across pages', () => {
  test('no two pages share a title', () => {
    const titles = listed.map(title);
    expect(titles.filter((each, index) => titles.indexOf(each) !== index)).toEqual([]);
  });

  test('every internal link and anchor leads somewhere', () => {
    const broken = pages.flatMap((page) =>
      findAll(page, 'a').flatMap((link) => {
        const href = getAttribute(link, 'href') ?? '';
        if (/^(?:tel|sms|mailto|https):/.test(href)) return [];
        const url = new URL(href, `https://site.example${page.path}`);
        const target = pages.find(({ path }) => path === url.pathname);
        if (!target) return files.includes(url.pathname.slice(1)) ? [] : [`${page.path} → ${href}`];
        const anchor = decodeURIComponent(url.hash.slice(1));
        const found = !anchor || target.elements.some((element) => getAttribute(element, 'id') === anchor);
        return found ? [] : [`${page.path} → ${href}: no such anchor`];
      }),
    );
    expect(broken).toEqual([]);
  });

  test('no page is an orphan: each is linked from another', () => {
    const linked = new Set(
      pages
        .flatMap((page) =>
          findAll(page, 'a').map((link) => ({
            from: page.path,
            to: (getAttribute(link, 'href') ?? '').replace(/#.*/, ''),
          })),
        )
        .flatMap(({ from, to }) => (from === to ? [] : [to])),
    );
    expect(listed.map(({ path }) => path).filter((path) => !linked.has(path))).toEqual([]);
  });

  test('every phone number shown is a link that dials it', () => {
    const wrong = pages.flatMap((page) =>
      findAll(page, 'a').flatMap((link) => {
        const href = getAttribute(link, 'href') ?? '';
        if (!href.startsWith('tel:')) return [];
        const shown = getWords(link).replace(/\D/g, '');
        return href === `tel:${shown}` ? [] : [`${page.path}: "${getWords(link)}" dials ${href}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('the sitemap lists every page that may be listed', () => {
    const found = [...readText(DIST, 'sitemap-0.xml').matchAll(/<loc>https:\/\/[^/]+([^<]*)<\/loc>/g)].map(
      ([, path]) => path,
    );
    const expected = listed.map(({ path }) => path);
    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  test('the sitemap dates guidance by its last check', () => {
    expect(readText(DIST, 'sitemap-0.xml')).toMatch(
      /<loc>[^<]*\/get-help\/nhs-111\/<\/loc><lastmod>\d{4}-\d{2}-\d{2}[T<]/,
    );
  });

  test('no ampersand but in A&E, and no page links contact details of 2016', () => {
    const ampersands = pages.flatMap((page) => {
      const own = getWords(findAll(page, 'main')[0]!).replace(/“[^”]*”/g, '');
      const words = own.replaceAll('A&E', '').replaceAll('R&D', '');
      return words.includes('&')
        ? [`${page.path}: ${words.slice(words.indexOf('&') - 30, words.indexOf('&') + 30)}`]
        : [];
    });
    expect(ampersands).toEqual([]);
    expect(pages.filter(({ html }) => /href="[^"]*fitfor?future\.org\.uk/.test(html))).toEqual([]);
  });
});

describe('guidance', () => {
  const guidance = addressed.filter(({ path }) => /^\/get-help\/.+/.test(path));
  const cardsOf = (page: Page) =>
    page.elements.filter((element) => getAttribute(element, 'class')?.includes('nhsuk-card--care--emergency'));
  const linksIn = (card: (typeof pages)[number]['elements'][number]): string[] => {
    const own = card.tagName === 'a' ? [getAttribute(card, 'href') ?? ''] : [];
    return [...own, ...card.childNodes.flatMap((node) => ('tagName' in node ? linksIn(node) : []))];
  };

  test.each(guidance)('$path: an emergency card links nothing but the nearest A&E', (page) => {
    expect(
      cardsOf(page)
        .flatMap(linksIn)
        .filter((href) => href !== '/get-help/find/#a-and-e'),
    ).toEqual([]);
  });

  test.each(guidance)('$path: a care card’s heading is one action and "if:"', (page) => {
    const cards = page.elements.filter((element) => getAttribute(element, 'class')?.includes('nhsuk-card--care '));
    const headings = cards.map((card) => getWords(card).trim().split(':').slice(0, 2).join(':'));
    expect(headings.filter((heading) => !/ if$/.test(heading))).toEqual([]);
  });

  test('999 comes with adult and child signs apart, sepsis and labour among them', () => {
    const page = getPage('/get-help/999-and-a-and-e/');
    const [adult = '', child = ''] = cardsOf(page).map(getWords);
    for (const sign of [
      'heart attack',
      'stroke',
      'breathing',
      'bleeding',
      'seizure',
      'confus',
      'labour',
      'does not fade',
    ]) {
      expect(adult).toContain(sign);
    }
    for (const sign of [
      'choking',
      'blue, grey, pale or blotchy',
      'limp',
      'seizure',
      'does not fade',
      'stiff neck',
      'cry',
    ]) {
      expect(child).toContain(sign);
    }
  });

  test('wherever 111 online is named, a child under 5 is sent to the phone', () => {
    const named = addressed.filter(({ html }) => html.includes('href="https://111.nhs.uk'));
    expect(named.length).toBeGreaterThan(0);
    const silent = named.filter((page) => !/under 5/.test(getWords(findAll(page, 'main')[0]!)));
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  test('opening hours always say who stated them, when, and to call first', () => {
    const withHours = addressed.filter(({ html }) => html.includes('<table class="app-hours"'));
    expect(withHours.length).toBeGreaterThan(2);
    for (const page of withHours) {
      const tables = page.html.split('<table class="app-hours"').slice(1);
      for (const after of tables)
        expect(after).toMatch(/As listed by [^<]+ (?:in|on) [^<]*20\d\d\.[^<]*call 111 before you travel/);
    }
  });

  test('nothing that the facts file calls unconfirmed is published', () => {
    const banned = [
      /0300 ?123 ?9996/, // the JET line is for health staff
      /01223 ?250 ?785/, // eye unit, for patients already referred
      /0808 ?808 ?2121/, // hours of 2020
      /eye casualty/i,
      /Integrated Care 24|IC24|Herts Urgent Care|\bHUC\b/,
      /urgent treatment centre at (?:Addenbrooke|Hinchingbrooke)/i,
      /Kier\b/,
      /07970/,
    ];
    const found = pages.flatMap((page) => {
      const words = getWords(findAll(page, 'main')[0]!);
      return banned.filter((pattern) => pattern.test(words)).map((pattern) => `${page.path}: ${pattern}`);
    });
    expect(found).toEqual([]);
  });
});
