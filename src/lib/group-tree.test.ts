import { expect, test } from 'vitest';
import { toTree } from './group-tree.ts';

test('groups stand under the group they answer to, in the order of the list', () => {
  const groups = [
    { id: 'money', name: 'Money', under: 'board' },
    { id: 'board', name: 'Board' },
    { id: 'care', name: 'Care', under: 'board' },
    { id: 'audit', name: 'Audit', under: 'money' },
    { id: 'council', name: 'Council' },
  ];
  const leaf = (id: string, name: string) => ({ id, name, children: [] });
  expect(toTree(groups)).toEqual([
    {
      id: 'board',
      name: 'Board',
      children: [{ id: 'money', name: 'Money', children: [leaf('audit', 'Audit')] }, leaf('care', 'Care')],
    },
    leaf('council', 'Council'),
  ]);
});
