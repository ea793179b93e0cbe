import { describe, expect, test } from 'vitest';
import { parseHeaders } from './header-rules.ts';

const FILE = `# For every path
/*
  X-Frame-Options: DENY
  Link: <https://fit.example/>; rel="canonical"

/_astro/*
  ! Cache-Control
\tCache-Control: public, max-age=31536000
/exact
  X-Exact: yes
`;

describe('parseHeaders', () => {
  const rules = parseHeaders(FILE);

  test('rules in order, with what they set and what they take away', () => {
    expect(rules.map(({ set, remove }) => ({ set, remove }))).toEqual([
      {
        set: [
          ['X-Frame-Options', 'DENY'],
          ['Link', '<https://fit.example/>; rel="canonical"'],
        ],
        remove: [],
      },
      { set: [['Cache-Control', 'public, max-age=31536000']], remove: ['Cache-Control'] },
      { set: [['X-Exact', 'yes']], remove: [] },
    ]);
  });

  test.each([
    ['/', [0]],
    ['/get-help/', [0]],
    ['/_astro/a.js', [0, 1]],
    ['/_astro', [0]],
    ['/exact', [0, 2]],
    ['/exact/', [0]],
  ])('%s is matched by the rules %j', (path, matching) => {
    expect(rules.flatMap(({ matches }, index) => (matches(path) ? [index] : []))).toEqual(matching);
  });

  test('the line ends of Windows make no difference', () => {
    const [rule] = parseHeaders('/exact\r\n  X-Exact: yes\r\n');
    expect(rule?.matches('/exact')).toBe(true);
    expect(rule?.set).toEqual([['X-Exact', 'yes']]);
  });

  test('an empty file has no rules', () => {
    expect(parseHeaders('')).toEqual([]);
  });

  test('a header before any path is refused by name', () => {
    expect(() => parseHeaders('  X-Frame-Options: DENY\n')).toThrow('"X-Frame-Options: DENY" stands before any path');
  });
});
