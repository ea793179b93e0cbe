import { ABOUT, FREE_LINE } from '../../tests/fixtures/content-tree.ts';
import { testExample, testFaults } from '../../tests/fixtures/faults.ts';
import { headingAddresses } from './heading-addresses.ts';

const withHeading = (heading: string) => ({ [ABOUT]: [FREE_LINE, `${heading}\n\nWords below it.`] as const });

testExample(headingAddresses, withHeading);

testFaults([
  {
    name: 'the address of a receipt',
    edits: withHeading('## Receipt plan 2016 gap'),
    at: `${ABOUT}:12:1`,
    value: 'Receipt plan 2016 gap',
    says: '#receipt-plan-2016-gap, which belongs to a part of the page',
  },
]);
