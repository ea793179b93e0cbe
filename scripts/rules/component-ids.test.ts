import { testExample, testFaults } from '../../tests/fixtures/faults.ts';
import { ABOUT, FREE_LINE, type Edits } from '../../tests/fixtures/content-tree.ts';
import { componentIds } from './component-ids.ts';

/** The page about the site with this text from line 12 on. */
const withText = (text: string): Edits => ({ [ABOUT]: [FREE_LINE, text] });
/** A fault in one line of text, at a column of line 12. */
const fault = (name: string, text: string, column: number, says: string, value?: string) => ({
  name,
  edits: withText(text),
  at: `${ABOUT}:12:${column}`,
  says,
  ...(value !== undefined && { value }),
});

testFaults([
  fault('an unknown word', 'A <Term id="gpp">GP</Term>', 3, 'no word with the id "gpp". Did you mean "gp"?'),
  fault(
    'a word like no other',
    'A <Term id="zebra">Z</Term>',
    3,
    'no word with the id "zebra". Add it to content/glossary/',
  ),
  fault('a word in the wrong case', 'A <Term id="GP">GP</Term>', 3, 'no word with the id "GP". Did you mean "gp"?'),
  fault(
    'an unknown figure',
    'A gap of <Fact id="plan-2016-gpa" />',
    10,
    'no figure with the id "plan-2016-gpa". Did you mean "plan-2016-gap"?',
    '<Fact>',
  ),
  fault(
    'a figure like no other',
    'A gap of <Fact id="zebra" />',
    10,
    'no figure with the id "zebra". Add it to a file in content/figures/',
    '<Fact>',
  ),
  fault(
    'an unknown organisation',
    'Ask <Organisation id="ely-turst" />',
    5,
    'no organisation with the id "ely-turst". Did you mean "ely-trust"?',
    '<Organisation>',
  ),
  fault(
    'an organisation like no other',
    'Ask <Organisation id="zebra" />',
    5,
    'no organisation with the id "zebra". Add it to content/organisations/',
    '<Organisation>',
  ),
  fault('inside a card', '<InsetText>Ask a <Term id="gpp">GP</Term></InsetText>', 18, 'no word with the id "gpp"'),
]);

testExample(componentIds, withText);
