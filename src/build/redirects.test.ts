import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFolder } from '../../tests/fixtures/folder.ts';
import { writeRedirects } from './redirects.ts';

const page = '<h2 id="where">Where</h2>';

function write(redirects: string, files: Record<string, string> = {}): (path: string) => string {
  const root = createFolder({
    'content/redirects.yaml': redirects,
    'out/new/index.html': page,
    'out/other/index.html': page,
    ...files,
  });
  writeRedirects({ root, folder: join(root, 'out') });
  return (path) => readFileSync(join(root, 'out', path), 'utf8');
}

const toList = (...pairs: [from: string, to: string][]) =>
  `redirects:\n${pairs.map(([from, to]) => `  - { from: "${from}", to: "${to}", since: 2026-11-22 }\n`).join('')}`;

test('each host gets its own form', () => {
  const read = write(toList(['/old/', '/new/'], ['/older/page/', '/other/#where']));
  expect(read('_redirects')).toBe('/old/ /new/ 301\n/older/page/ /other/#where 301\n');
  expect(read('_deploy/nginx-redirects.conf')).toContain('location = /old/ { return 301 /new/; }\n');
  expect(read('_deploy/Caddyfile-redirects')).toContain('redir /older/page/ /other/#where 301\n');
});

test('without any, the files are there and empty', () => {
  expect(write('redirects: []\n')('_redirects')).toBe('');
});

test('the page that says so at the old address is no page that a redirect would hide', () => {
  expect(() => write(toList(['/old/', '/new/']), { 'out/old/index.html': '<p data-moved>' })).not.toThrow();
});

describe('refused, all at once', () => {
  test.each([
    ['to nowhere', toList(['/old/', '/gone/']), '/old/ leads to /gone/, and there is no such page'],
    ['to no place of the page', toList(['/old/', '/new/#gone']), 'the page has no place called #gone'],
    ['over a page of the site', toList(['/other/', '/new/']), '/other/ is a page of the site'],
    ['a chain', toList(['/old/', '/older/'], ['/older/', '/new/']), 'has moved on: let it lead to /new/'],
    ['a circle', toList(['/old/', '/older/'], ['/older/', '/old/']), 'has moved on'],
    ['to itself', toList(['/old/', '/old/']), 'has moved on'],
  ])('%s', (_, redirects, says) => {
    expect(() => write(redirects)).toThrow(says);
  });

  test('two faults', () => {
    expect(() => write(toList(['/a/', '/gone/'], ['/b/', '/gone/']))).toThrow(/\/a\/ leads.*\n\/b\/ leads/);
  });

  test.each(['//x.example/', 'https://x.example/', '/Old/', '/old', '/../', '/old/;return 302', '/old/ /x/'])(
    'an address like %j',
    (from) => {
      expect(() => write(toList([from, '/new/']))).toThrow('lower case');
    },
  );
});
