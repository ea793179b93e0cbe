import { ABOUT } from '../../tests/fixtures/content-tree.ts';
import { testExample, testFaults, withText } from '../../tests/fixtures/faults.ts';
import { charts } from './charts.ts';

const CHART = '<Chart id="bed-days" />';
const ALONE = 'a chart stands alone: write it on one line';
const fault = (name: string, text: string, place: string, says: string) => ({
  name,
  edits: withText(text),
  at: `${ABOUT}:${place}`,
  value: '<Chart>',
  says,
});

testFaults([
  fault('in a sentence', `See ${CHART} for more.`, '12:5', ALONE),
  fault('over several lines', '<Chart\n  id="bed-days"\n/>', '12:1', ALONE),
  fault('under words', `Words.\n${CHART}`, '13:1', ALONE),
  fault('in a list', `- ${CHART}`, '12:3', ALONE),
  fault('twice', `${CHART}\n\nWords.\n\n${CHART}`, '16:1', 'this page has this chart already'),
]);

testExample(charts, withText);
