import { describe } from 'vitest';
import { testFaults } from '../../tests/fixtures/faults.ts';

const SITE = 'content/site.yaml';
const ACCESSIBILITY = 'content/accessibility.yaml';

describe('the files about the site itself', () => {
  testFaults([
    {
      name: 'a base address that ends in /',
      edits: { [SITE]: ['https://fit.example', 'https://fit.example/'] },
      at: `${SITE}:5:10`,
      field: 'baseUrl',
      says: 'leave out the / at the end',
    },
    {
      name: 'a logo switched on',
      edits: { [SITE]: ['nhsLogo: false', 'nhsLogo: true'] },
      at: `${SITE}:11:12`,
      field: 'identity.nhsLogo',
      says: 'false',
    },
    {
      name: 'an unquoted telephone number',
      edits: { [SITE]: ['"01223 725 304"', '01223725304'] },
      at: `${SITE}:21:10`,
      field: 'history.phone',
      says: 'put it in quotes, like "01223 245 151"',
    },
    {
      name: 'YAML that cannot be read',
      edits: { [SITE]: ['strapline: Working', 'strapline: Working: '] },
      at: `${SITE}:2:12`,
      says: 'put the whole text in quotes',
    },
    {
      name: 'a field that is not there',
      edits: { [SITE]: ['  phone: "01223 725 304"', '  phone: "01223 725 304"\n  fax: "01223 725 305"'] },
      at: `${SITE}:22:3`,
      field: 'history.fax',
      says: '"fax" is not a field here',
    },
    {
      name: 'a file left out',
      edits: { [ACCESSIBILITY]: null },
      at: `${ACCESSIBILITY}:1:1`,
      says: 'this file is missing',
    },
    {
      name: 'an impossible day',
      edits: { [ACCESSIBILITY]: ['preparedOn: 2026-11-22', 'preparedOn: 2026-02-31'] },
      at: `${ACCESSIBILITY}:3:13`,
      field: 'preparedOn',
      says: 'no such day in the calendar',
    },
    {
      name: 'a claim of full compliance',
      edits: { [ACCESSIBILITY]: ['partially compliant', 'fully compliant'] },
      at: `${ACCESSIBILITY}:1:9`,
      field: 'status',
      says: 'not compliant',
    },
  ]);
});
