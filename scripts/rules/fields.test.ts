import { describe, expect, test } from 'vitest';
import {
  ABOUT,
  EVENT,
  PLACE,
  PUBLICATION,
  SERVICE,
  STORY,
  copyOf,
  findAfter,
} from '../../tests/fixtures/content-tree.ts';
import { testFaults } from '../../tests/fixtures/faults.ts';

describe('which fields there are', () => {
  testFaults([
    {
      name: 'a field misspelt',
      edits: { [ABOUT]: ['updated:', 'sumary: Text\nupdated:'] },
      at: `${ABOUT}:5:1`,
      field: 'sumary',
      says: 'Did you mean "summary"?',
    },
    {
      name: 'a field that nothing resembles',
      edits: { [ABOUT]: ['updated:', 'colour: red\nupdated:'] },
      at: `${ABOUT}:5:1`,
      field: 'colour',
      says: 'The fields are: id, title, summary, updated',
    },
    {
      name: 'a field inside a group',
      edits: { [PLACE]: ['  town: Ely', '  town: Ely\n  twon: Ely'] },
      at: `${PLACE}:11:3`,
      field: 'address.twon',
      says: 'Did you mean "town"?',
    },
    {
      name: 'a slug that climbs out of its folder',
      edits: { [ABOUT]: ['updated:', 'slug: ../../x\nupdated:'] },
      at: `${ABOUT}:5:1`,
      field: 'slug',
      says: 'the name of the file is the page’s address',
    },
    {
      name: 'a YAML merge',
      edits: { [ABOUT]: ['title:', '<<: { colour: red }\ntitle:'] },
      at: `${ABOUT}:3:1`,
      field: '<<',
      says: 'is not a field here',
    },
    {
      name: 'a field with a capital, which is then not called missing too',
      edits: { [ABOUT]: ['title: About', 'Title: About'] },
      at: `${ABOUT}:3:1`,
      field: 'Title',
      says: 'Did you mean "title"?',
    },
    {
      name: 'a missing field',
      edits: { [ABOUT]: ['title: About this site\n', ''] },
      at: `${ABOUT}:2:1`,
      field: 'title',
      says: 'is missing. The page’s heading',
    },
    {
      name: 'a missing field inside a group',
      edits: { [PLACE]: ['  town: Ely\n', ''] },
      at: `${PLACE}:8:3`,
      field: 'address.town',
      says: 'is missing. Town',
    },
    {
      name: 'neither hours nor why there are none',
      edits: {
        [PLACE]: [copyOf(PLACE).slice(copyOf(PLACE).indexOf('    hours:'), copyOf(PLACE).indexOf('owner:')), ''],
      },
      at: `${PLACE}:19:5`,
      field: 'facilities.0.hoursUnknown',
      says: 'is missing',
    },
  ]);

  test('no fields at all: each of them is named', () => {
    const findings = findAfter({ [ABOUT]: '---\n---\n' });
    expect(findings.map(({ field }) => field)).toEqual(['id', 'title', 'summary', 'updated']);
  });
});

describe('what a field holds', () => {
  const title = 'title: About this site';
  testFaults([
    {
      name: 'nothing',
      edits: { [ABOUT]: [title, 'title:'] },
      at: `${ABOUT}:3:7`,
      field: 'title',
      says: 'is empty. The page’s heading',
    },
    {
      name: 'nothing, because a sign makes a note of it',
      edits: { [ABOUT]: [title, 'title: #1 for you'] },
      at: `${ABOUT}:3:8`,
      field: 'title',
      says: 'a # after a space begins a note: put the text in quotes',
    },
    {
      name: 'too little, because a sign makes a note of the rest',
      edits: { [ABOUT]: [title, 'title: No #1 for you'] },
      at: `${ABOUT}:3:8`,
      field: 'title',
      value: 'No',
      says: 'a # after a space begins a note: put the text in quotes',
    },
    {
      name: 'half a number',
      edits: { [STORY]: ['order: 1', 'order: 1.5'] },
      at: `${STORY}:5:8`,
      field: 'order',
      value: '1.5',
      says: 'write a whole number',
    },
    {
      name: 'a list without items',
      edits: { [EVENT]: ['areas:\n  - east-cambridgeshire', 'areas: []'] },
      at: `${EVENT}:7:8`,
      field: 'areas',
      says: 'needs at least one item',
    },
    {
      name: 'null by name',
      edits: { [ABOUT]: [title, 'title: null'] },
      at: `${ABOUT}:3:8`,
      field: 'title',
      value: 'null',
      says: 'is empty',
    },
    {
      name: 'spaces',
      edits: { [EVENT]: ['place: Ely', 'place: "  "'] },
      at: `${EVENT}:6:8`,
      field: 'place',
      says: 'is empty: write the text or remove the field',
    },
    {
      name: 'text too short',
      edits: { [ABOUT]: [title, 'title: Us'] },
      at: `${ABOUT}:3:8`,
      field: 'title',
      value: 'Us',
      says: 'is 2 characters; write at least 3',
    },
    {
      name: 'text too long',
      edits: { [ABOUT]: [title, `title: ${'a'.repeat(66)}`] },
      at: `${ABOUT}:3:8`,
      field: 'title',
      value: `${'a'.repeat(57)}…`,
      says: 'is 66 characters; keep it to 65 or fewer',
    },
    {
      name: 'text on two lines',
      edits: { [ABOUT]: [title, 'title: |\n  About\n  this site'] },
      at: `${ABOUT}:3:8`,
      field: 'title',
      says: 'must stay on one line',
    },
    {
      name: 'a choice misspelt',
      edits: { [STORY]: ['kind: patient', 'kind: patiant'] },
      at: `${STORY}:4:7`,
      field: 'kind',
      value: 'patiant',
      says: 'Did you mean "patient"?',
    },
    {
      name: 'two places of an outline with one name',
      edits: { [PUBLICATION]: ['at: table-1', 'at: section-2'] },
      at: `${PUBLICATION}:15:11`,
      field: 'outline.2.at',
      says: 'used twice in the list',
    },
    {
      name: 'a list for text',
      edits: { [ABOUT]: [title, 'title:\n  - About this site'] },
      at: `${ABOUT}:4:3`,
      field: 'title',
      says: 'should be text, and is a list',
    },
    {
      name: 'text with a colon in a list, which is read as a group',
      edits: { [SERVICE]: ['- Help that', '- Help: that'] },
      at: `${SERVICE}:13:5`,
      field: 'useFor.0',
      says: 'put the text in quotes',
    },
    {
      name: 'a number for text',
      edits: { [ABOUT]: [title, 'title: 2016'] },
      at: `${ABOUT}:3:8`,
      field: 'title',
      value: '2016',
      says: 'is read as a number: put the text in quotes',
    },
    {
      name: 'text for a list',
      edits: { [STORY]: ['points:\n  - care-hubs', 'points: care-hubs'] },
      at: `${STORY}:8:9`,
      field: 'points',
      value: 'care-hubs',
      says: 'should be a list',
    },
    {
      name: 'an empty list',
      edits: { [STORY]: ['points:\n  - care-hubs', 'points: []'] },
      at: `${STORY}:8:9`,
      field: 'points',
      says: 'name at least one point',
    },
    {
      name: 'a list with an empty item',
      edits: { [STORY]: ['  - care-hubs', '  -'] },
      at: `${STORY}:9:4`,
      field: 'points.0',
      says: 'is empty',
    },
    {
      name: 'text for a number',
      edits: { [STORY]: ['order: 1', 'order: first'] },
      at: `${STORY}:5:8`,
      field: 'order',
      value: 'first',
      says: 'should be a number, and is text',
    },
    {
      name: 'a number too large',
      edits: { [STORY]: ['order: 1', 'order: 100'] },
      at: `${STORY}:5:8`,
      field: 'order',
      value: '100',
      says: 'at most 99',
    },
    {
      name: 'yes, which YAML reads as text',
      edits: { [PLACE]: ['hasAe: false', 'hasAe: yes'] },
      at: `${PLACE}:5:8`,
      field: 'hasAe',
      value: 'yes',
      says: 'should be true or false',
    },
    {
      name: 'a word that is not among the choices',
      edits: { [STORY]: ['kind: patient', 'kind: patiant'] },
      at: `${STORY}:4:7`,
      field: 'kind',
      value: 'patiant',
      says: 'Write one of: patient, staff, case-study',
    },
    {
      name: 'a choice in capitals',
      edits: { [STORY]: ['kind: patient', 'kind: Patient'] },
      at: `${STORY}:4:7`,
      field: 'kind',
      value: 'Patient',
      says: 'is not one of the choices',
    },
    {
      name: 'a postcode in small letters',
      edits: { [PLACE]: ['CB6 1DN', 'cb6 1dn'] },
      at: `${PLACE}:11:13`,
      field: 'address.postcode',
      value: 'cb6 1dn',
      says: 'in capitals with one space',
    },
    {
      name: 'an address without https',
      edits: { [SERVICE]: ['https://www.england', 'http://www.england'] },
      at: `${SERVICE}:24:10`,
      field: 'evidence.0.url',
      value: 'http://www.england.nhs.uk/',
      says: 'beginning with https://',
    },
    {
      name: 'a button that runs a script',
      edits: { [SERVICE]: ['Call 111\n  phone: "111"', 'Get help\n  href: javascript:alert(1)'] },
      at: `${SERVICE}:11:9`,
      field: 'action.href',
      value: 'javascript:alert(1)',
      says: 'begin with / for a page of this site',
    },
    {
      name: 'a button to another site without its protocol',
      edits: { [SERVICE]: ['Call 111\n  phone: "111"', 'Get help\n  href: //x.example/pharmacy'] },
      at: `${SERVICE}:11:9`,
      field: 'action.href',
      value: '//x.example/pharmacy',
      says: 'begin with / for a page of this site',
    },
    {
      name: 'a button with a backslash',
      edits: { [SERVICE]: ['Call 111\n  phone: "111"', "Get help\n  href: '/\\x.example/..'"] },
      at: `${SERVICE}:11:9`,
      field: 'action.href',
      says: 'a link begins with /',
    },
    {
      name: 'a source whose address only pretends',
      edits: { [SERVICE]: ['url: https://www.england.nhs.uk/', 'url: https://www.nhs.uk@x.example/'] },
      at: `${SERVICE}:24:10`,
      field: 'evidence.0.url',
      says: 'may not have @ in it',
    },
  ]);
});

describe('dates', () => {
  const noSuchDay = (day: string) => ({
    name: day,
    edits: { [ABOUT]: ['updated: 2026-11-22', `updated: ${day}`] as const },
    at: `${ABOUT}:5:10`,
    field: 'updated',
    value: day,
  });
  testFaults([
    { ...noSuchDay('2026-02-31'), says: 'no such day in the calendar' },
    { ...noSuchDay('2026-13-01'), says: 'no such day in the calendar' },
    { ...noSuchDay('2025-02-29'), says: 'no such day in the calendar' },
    { ...noSuchDay('22/11/2026'), says: 'write the day as year-month-day, like 2026-11-22' },
    { ...noSuchDay('2026-11'), says: 'write the day as year-month-day, like 2026-11-22' },
    {
      name: 'a month that does not exist',
      edits: { [EVENT]: ['when: 2016-05', 'when: 2016-13'] },
      at: `${EVENT}:5:7`,
      field: 'when',
      value: '2016-13',
      says: 'no such day or month',
    },
    {
      name: 'a vague date in words',
      edits: { [EVENT]: ['when: 2016-05', 'when: May 2016'] },
      at: `${EVENT}:5:7`,
      field: 'when',
      value: 'May 2016',
      says: 'write 2019, 2019-03 or 2019-03-14',
    },
  ]);

  test.each(['2016', '2016-05', '2016-05-03', '"2016"'])('%s needs no quotes', (when) => {
    expect(findAfter({ [EVENT]: ['when: 2016-05', `when: ${when}`] })).toEqual([]);
  });
});

describe('telephone numbers', () => {
  const written = (number: string) => ({
    name: number,
    edits: { [PLACE]: ['"01353 652 000"', number] as const },
    at: `${PLACE}:17:14`,
    field: 'switchboard',
    value: number.replaceAll('"', ''),
  });
  testFaults([
    { ...written('01223245151'), says: 'put it in quotes, like "01223 245 151"' },
    { ...written('"01223245151"'), says: 'group the digits with single spaces' },
    { ...written('"01223  245 151"'), says: 'group the digits with single spaces' },
    { ...written('01223-245-151'), says: 'group the digits with single spaces' },
    { ...written('"+44 1223 245 151"'), says: 'without +44 and without brackets' },
    { ...written('"01223 245 15"'), says: 'has 10 digits, and a number here has 11' },
  ]);

  test.each(['"111"', '"18000"', '"116 123"', '01223 245 151', '0300 123 9996', '18001 111'])(
    '%s is right',
    (number) => {
      expect(findAfter({ [PLACE]: ['"01353 652 000"', number] })).toEqual([]);
    },
  );
});

describe('times', () => {
  const opens = (time: string) => ({
    name: time,
    edits: { [PLACE]: ['"08:30"', time] as const },
    at: `${PLACE}:26:18`,
    field: 'facilities.0.hours.schedules.0.opens',
    value: time,
  });
  testFaults([
    { ...opens('0830'), says: 'put the time in quotes, like "08:30"' },
    // What YAML 1.1 makes of 8:30, in sixties.
    { ...opens('510'), says: 'put the time in quotes, like "08:30"' },
    { ...opens('07.30'), says: 'put the time in quotes, like "08:30"' },
    { ...opens('10:61'), says: 'by the 24-hour clock, in quotes, like' },
    { ...opens('08:30:00'), says: 'like "08:30"' },
    { ...opens('10.30am'), says: 'like "10:30"' },
    { ...opens('5:30pm'), says: 'like "17:30"' },
    { ...opens('12am'), says: 'like "00:00"' },
    {
      name: 'closing before opening',
      edits: { [PLACE]: ['"18:00"', '"08:00"'] },
      at: `${PLACE}:25:11`,
      field: 'facilities.0.hours.schedules.0',
      says: 'closes must be later than opens',
    },
    {
      name: 'midnight as 24:00',
      edits: { [PLACE]: ['"18:00"', '"24:00"'] },
      at: `${PLACE}:27:19`,
      field: 'facilities.0.hours.schedules.0.closes',
      value: '24:00',
      says: '24-hour clock',
    },
  ]);

  test('an unquoted 08:30 stays text: it is never read in sixties', () => {
    expect(findAfter({ [PLACE]: ['"08:30"', '08:30'] })).toEqual([]);
  });
});

describe('references', () => {
  testFaults([
    {
      name: 'a name misspelt',
      edits: { [STORY]: ['- care-hubs', '- care-hub'] },
      at: `${STORY}:9:5`,
      field: 'points.0',
      value: 'care-hub',
      says: 'no point of the plan with the id "care-hub". Did you mean "care-hubs"?',
    },
    {
      name: 'a name in the wrong case',
      edits: { [STORY]: ['- care-hubs', '- Care-Hubs'] },
      at: `${STORY}:9:5`,
      field: 'points.0',
      value: 'Care-Hubs',
      says: 'Did you mean "care-hubs"?',
    },
    {
      name: 'a name that nothing resembles',
      edits: { [STORY]: ['- care-hubs', '- flying-doctors'] },
      at: `${STORY}:9:5`,
      field: 'points.0',
      value: 'flying-doctors',
      says: 'no point of the plan with the id "flying-doctors" in content/plan/points/',
    },
    {
      name: 'an entry of another kind',
      edits: { [STORY]: ['- care-hubs', '- at-home-is-best'] },
      at: `${STORY}:9:5`,
      field: 'points.0',
      value: 'at-home-is-best',
      says: 'no point of the plan with the id "at-home-is-best"',
    },
    {
      name: 'inside a group',
      edits: { [PLACE]: ['service: nhs-111', 'service: nhs-112'] },
      at: `${PLACE}:20:14`,
      field: 'facilities.0.service',
      value: 'nhs-112',
      says: 'no service with the id "nhs-112". Did you mean "nhs-111"?',
    },
    {
      name: 'the file name instead of the id',
      edits: {
        [PUBLICATION]: null,
        'content/publications/renamed.mdx': copyOf(PUBLICATION, ['- ely-trust', '- renamed']),
      },
      at: 'content/publications/renamed.mdx:8:5',
      field: 'publishedBy.0',
      value: 'renamed',
      says: 'no organisation with the id "renamed"',
    },
  ]);
});
