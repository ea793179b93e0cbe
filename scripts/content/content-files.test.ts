import { expect, test } from 'vitest';
import { ABOUT, ALERT, EVENT, PLACE, copyOf, createContentTree, findAfter } from '../../tests/fixtures/content-tree.ts';
import { findPosition, quoteValue, readContent, type ContentFile } from './content-files.ts';

const BOM = '\uFEFF';
const toCrlf = (text: string) => text.replaceAll('\n', '\r\n');

function readOne(path: string): ContentFile {
  return readContent(createContentTree()).find((file) => file.path === path)!;
}

test('nothing is wrong with the valid tree, and every file of it is read', () => {
  const root = createContentTree();
  expect(findAfter({})).toEqual([]);
  expect(readContent(root).map(({ path }) => path)).toEqual([
    'content/plan/priorities/at-home-is-best.mdx',
    'content/plan/points/care-hubs.mdx',
    'content/plan/pages/why-change.mdx',
    'content/plan/initiatives/care-teams.mdx',
    'content/topics/hospitals.mdx',
    'content/areas/cambridge.mdx',
    'content/governance/groups-in-2016.mdx',
    'content/risks/risks-of-2016.yaml',
    'content/stories/doreen.mdx',
    'content/services/nhs-111.mdx',
    'content/places/ely-hospital.yaml',
    'content/which-service/how-soon.yaml',
    'content/which-service/start.yaml',
    'content/towns/ely.yaml',
    'content/alerts/unit-shut.yaml',
    'content/events/ely-workshop.mdx',
    'content/themes/care-near-home.mdx',
    'content/ways/write-to-the-trust.yaml',
    'content/updates/teams-begin-2017.mdx',
    'content/publications/plan-2016.mdx',
    'content/figures/plan-2016-money.yaml',
    'content/datasets/bed-days.yaml',
    'content/disagreements/the-gap.yaml',
    'content/organisations/ely-trust.yaml',
    'content/glossary/ccg.yaml',
    'content/glossary/gp.yaml',
    'content/pages/about.mdx',
  ]);
});

test.each([
  ['a byte order mark', (text: string) => BOM + text],
  ['the line ends of Windows', toCrlf],
  ['both', (text: string) => BOM + toCrlf(text)],
])('%s is no fault, and moves no position', (_, change) => {
  expect(findAfter({ [ABOUT]: change(copyOf(ABOUT)), [PLACE]: change(copyOf(PLACE)) })).toEqual([]);
  const findings = findAfter({
    [ABOUT]: change(copyOf(ABOUT, ['2026-11-22', '2026-02-31'], ['Put the fault', 'Put {the} fault'])),
    [PLACE]: change(copyOf(PLACE, ['id: ely', 'id: Ely'])),
    [ALERT]: null,
  });
  expect(findings.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
    `${ABOUT}:5:10`,
    `${ABOUT}:12:5`,
    `${PLACE}:1:5`,
  ]);
});

test('a file whose name begins with _ is a draft and not read', () => {
  expect(findAfter({ 'content/pages/_draft.mdx': 'Not ready {yet' })).toEqual([]);
});

test('an empty folder is no fault of its own', () => {
  expect(findAfter({ [EVENT]: null })).toEqual([]);
});

test('a field’s position, and its parent’s when it is missing', () => {
  const place = readOne(PLACE);
  expect(findPosition(place, ['facilities', 0, 'hours', 'schedules', 0, 'opens'])).toEqual({ line: 28, column: 18 });
  expect(findPosition(place, ['address', 'county'])).toEqual({ line: 8, column: 3 });
  expect(findPosition(place, [], 'switchboard')).toEqual({ line: 17, column: 1 });
  // Front matter begins after the line of hyphens.
  expect(findPosition(readOne(ABOUT), ['title'])).toEqual({ line: 3, column: 8 });
});

test('what stands at a field', () => {
  const place = readOne(PLACE);
  expect(quoteValue(place, ['address', 'town'])).toBe('Ely');
  expect(quoteValue(place, ['address'])).toBeUndefined();
  expect(quoteValue(place, ['county'])).toBeUndefined();
});

test('a file from Windows is read as any other', () => {
  const files = Object.fromEntries([ABOUT, PLACE].map((path) => [path, toCrlf(copyOf(path))]));
  expect(findAfter(files)).toEqual([]);
  const faulty = toCrlf(copyOf(ABOUT, ['title: About this site', 'title: Us']));
  expect(findAfter({ [ABOUT]: faulty })).toEqual([
    expect.objectContaining({ file: ABOUT, line: 3, column: 8, value: 'Us' }),
  ]);
});

test('a file that has not changed is read once, one that has is read again, and no check changes what was read', () => {
  const before = readContent(createContentTree());
  const asRead = JSON.stringify(before.map(({ data, body, document }) => [data, body, String(document)]));
  expect(findAfter({ [ABOUT]: ['title: About', 'titel: About'] })).not.toEqual([]);
  expect(findAfter({})).toEqual([]);
  const after = readContent(createContentTree());
  for (const [index, file] of after.entries()) {
    if (file.path === ABOUT) expect(file).not.toBe(before[index]);
    else expect(file).toBe(before[index]);
  }
  expect(JSON.stringify(after.map(({ data, body, document }) => [data, body, String(document)]))).toBe(asRead);
});
