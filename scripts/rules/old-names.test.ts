import { describe, expect, test } from 'vitest';
import { ABOUT, copyOf, EVENT, findAfter, PLAN_PAGE, STORY, type Edits } from '../../tests/fixtures/content-tree.ts';
import { testFaults } from '../../tests/fixtures/faults.ts';

const body = (id: string, name: string, later: string, certainty = 'confirmed') => ({
  [`content/organisations/${id}.yaml`]: `id: ${id}
name: ${name}
kind: nhs-trust
role: A trust that is here for this test alone.
signedPlan: true
laterNames:
  - name: ${later}
    since: 2017-04-01
    certainty: ${certainty}
`,
});
const HOSPITALS = body('fen-hospitals', 'Fen Hospitals NHS Foundation Trust', 'Anglia Care NHS Trust');
const PAPWORTH = body('papworth', 'Papworth Hospital NHS Foundation Trust', 'Royal Papworth Hospital');
const inPlan = (text: string): Edits => ({ [PLAN_PAGE]: copyOf(PLAN_PAGE, ['More people live longer.', text]) });

describe('a name that has changed', () => {
  const old = (name: string, edits: Edits, at: string) => ({
    name,
    edits,
    at,
    value: 'Fen Hospitals',
    says: 'called Anglia Care NHS Trust now. Write <Organisation id="fen-hospitals">Fen Hospitals</Organisation>',
  });
  testFaults([
    old('in the plan', { ...HOSPITALS, ...inPlan('It was Fen Hospitals.') }, `${PLAN_PAGE}:11:8`),
    old('in full', { ...HOSPITALS, ...inPlan('Fen Hospitals NHS Foundation Trust was it.') }, `${PLAN_PAGE}:11:1`),
    old('on a later line', { ...HOSPITALS, ...inPlan('- First\n- It was\n  Fen Hospitals.') }, `${PLAN_PAGE}:13:3`),
    old('twice is said once', { ...HOSPITALS, ...inPlan('Fen Hospitals, Fen Hospitals.') }, `${PLAN_PAGE}:11:1`),
  ]);

  test.each([
    [
      'said by the component',
      inPlan('<Organisation id="fen-hospitals">Fen Hospitals</Organisation> and Fen Hospitals.'),
    ],
    ['part of another word', inPlan('Fen Hospitalsville.')],
    [
      'only planned to change',
      { ...inPlan('Fen Hospitals.'), ...body('fen-hospitals', 'Fen Hospitals', 'New', 'planned') },
    ],
    ['on a page about today', { [ABOUT]: copyOf(ABOUT, ['Put the fault here.', 'Fen Hospitals.']) }],
  ] as [string, Edits][])('is right: %s', (_, edits) => {
    expect(findAfter({ ...HOSPITALS, ...edits })).toEqual([]);
  });

  test('a later name that holds the older one is not the older one', () => {
    expect(findAfter({ ...PAPWORTH, ...inPlan('Royal Papworth Hospital is there.') })).toEqual([]);
    expect(findAfter({ ...PAPWORTH, ...inPlan('Papworth Hospital is there.') })).toHaveLength(1);
  });

  test.each([STORY, EVENT])('is held in %s too', (path) => {
    const text = copyOf(path);
    const findings = findAfter({ ...HOSPITALS, [path]: `${text}\nFen Hospitals.\n` });
    expect(findings.map(({ file, rule }) => [file, rule])).toEqual([[path, 'old-names']]);
  });
});
