import { describe, expect, test } from 'vitest';
import { DEEPEST_LEVEL, findViolations, type ContentNode, type ContentPolicy } from './content-policy.ts';

const policy: ContentPolicy = { components: { Term: { id: true } }, optional: {} };
const at = (line: number, column: number) => ({ start: { line, column } });
const inRoot = (...children: ContentNode[]): ContentNode => ({ type: 'root', children });

test('plain nodes are allowed', () => {
  expect(findViolations(inRoot({ type: 'paragraph', children: [{ type: 'text', value: 'A' }] }), policy)).toEqual([]);
});

test('a kind of node that nobody has thought of is refused', () => {
  const tree = inRoot({ type: 'sparkle', position: at(3, 5) });
  expect(findViolations(tree, policy)).toMatchObject([{ kind: 'markdown', line: 3, column: 5 }]);
});

test.each(['mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression'])('%s is code', (type) => {
  expect(findViolations(inRoot({ type }), policy)).toMatchObject([{ kind: 'code' }]);
});

test.each(['text', 'paragraph', 'tableCell', 'heading'])('a %s that names its own element is refused', (type) => {
  const node = { type, depth: 2, data: { hName: 'script' } };
  expect(findViolations(inRoot(node), policy)).toMatchObject([{ kind: 'markdown' }]);
});

test('a policy without components allows none, not even what every object has', () => {
  for (const name of ['Term', 'constructor', '__proto__', 'toString']) {
    const tree = inRoot({ type: 'mdxJsxFlowElement', name, attributes: [] });
    expect(findViolations(tree, { components: {}, optional: {} })).toMatchObject([{ kind: 'component' }]);
  }
});

test('faults come in the order of the text, inside a component too', () => {
  const link = (url: string, column: number): ContentNode => ({ type: 'link', url, position: at(1, column) });
  const term = { type: 'mdxJsxTextElement', name: 'Term', attributes: [], children: [link('b:', 9)] };
  const tree = inRoot({ type: 'paragraph', children: [link('a:', 1), term, link('c:', 20)] });
  expect(findViolations(tree, policy).map(({ kind, value }) => `${kind} ${value}`)).toEqual([
    'link a:',
    'component <Term>',
    'link b:',
    'link c:',
  ]);
});

test('a node without a place stands where the one around it does', () => {
  const tree = inRoot({ type: 'paragraph', position: at(7, 3), children: [{ type: 'html' }] });
  expect(findViolations(tree, policy)).toMatchObject([{ kind: 'html', line: 7, column: 3 }]);
});

describe('levels inside each other', () => {
  const nest = (levels: number) => {
    let node: ContentNode = { type: 'text', value: 'A' };
    for (let level = 1; level < levels; level++) node = { type: 'blockquote', children: [node] };
    return inRoot(node);
  };

  test('are allowed up to a number', () => {
    expect(findViolations(nest(DEEPEST_LEVEL), policy)).toEqual([]);
    expect(findViolations(nest(DEEPEST_LEVEL + 1), policy)).toMatchObject([{ kind: 'markdown' }]);
  });

  test('do not break the policy itself', () => {
    expect(findViolations(nest(200_000), policy)).toHaveLength(1);
  });
});
