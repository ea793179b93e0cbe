import { expect, test } from 'vitest';
import { listCitedPlaces } from './cited-places.ts';
import { parseContentFile } from './content-files.ts';

const cited = (collection: 'initiatives' | 'governance' | 'publications', text: string) =>
  listCitedPlaces(parseContentFile({ path: `content/x.yaml`, collection, text })).map(
    ({ path, publication, at }) => `${path.join('.')}: ${String(publication)} ${String(at)}`,
  );

test('finds citations at any depth', () => {
  const text = `---
sources: [{ publication: plan, at: section-1 }]
promises:
  - source: { publication: plan, at: section-2 }
    history:
      - evidence: { title: News }
      - source: { publication: report, at: para-3 }
history: [{ source: { publication: report, at: para-4 } }]
---
`;
  expect(cited('initiatives', text)).toEqual([
    'sources.0: plan section-1',
    'promises.0.source: plan section-2',
    'promises.0.history.1.source: report para-3',
    'history.0.source: report para-4',
  ]);
});

test('groups and risks stand in the one document of their file, and a list’s own method is no place', () => {
  const text = '---\npublication: plan\ngroups: [{ id: a, members: [x], at: para-1 }, { id: b }]\n---\n';
  expect(cited('governance', text)).toEqual(['groups.0: plan para-1']);
});

test('a document’s outline cites nothing', () => {
  expect(cited('publications', '---\nid: plan\noutline: [{ at: section-1 }]\n---\n')).toEqual([]);
});
