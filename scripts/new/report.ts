/** What is said about faults on the way, and at the end. */
import { routes } from '../../src/lib/routes.ts';
import { collections } from '../../src/schemas/collections.ts';
import { UNDATED } from '../reporters/report.ts';
import { formatFinding } from '../reporters/words.ts';
import { findFaults, type Draft } from './desk.ts';
import type { Entry } from './entry.ts';
import type { AnswerFault } from './faults-of.ts';

/** The fault in the words of the check, without the names of fields around it. */
export function explainFault({ path, message, waivable }: AnswerFault): string {
  const field = path.findLast((part) => typeof part === 'string');
  const keep = waivable ? '\n  Write it anew, or press Enter to keep it and tell the check why (docs/editing.md).' : '';
  return `  Not yet: ${field ? `${field} ` : ''}${message}${keep}`;
}

/** The end: what was written, what the check says to it, and what comes next. */
export function explainNext(entry: Entry, draft: Draft): { text: string; isFit: boolean } {
  const { kind, fields } = entry;
  const findings = findFaults(entry.desk, draft).filter(({ severity }) => severity !== 'information');
  const errors = findings.filter(({ severity }) => severity === 'error');
  const told = findings.map(
    (finding) => `  ${finding.file}:${finding.line}:${finding.column} ${formatFinding(finding)}`,
  );
  const { folder } = collections[kind.collection];
  const text = [
    `\n${kind.list ? 'Added to' : 'Written:'} ${draft.path}`,
    ...(errors.length ? ['The check has something to mend in it:'] : ['The check has nothing to mend in it.']),
    ...told,
    ...(entry.desk.day === undefined ? [UNDATED] : []),
    '',
    'Next:',
    ...(kind.list ? [`  show it     <Fact id="${String(fields['id'])}" /> in a text`] : []),
    `  change it   ${draft.path}`,
    `  see it      npm start, then ${toAddress(entry)}`,
    '  check it    npm run check',
    `  the fields  docs/kinds/${folder.replaceAll('/', '-')}.md; the manual is content/README.md`,
  ].join('\n');
  return { text, isFit: errors.length === 0 };
}

function toAddress({ kind, fields, name, target }: Entry): string {
  const own = kind.collection === 'disagreements' ? fields['topic'] : (target?.slug ?? name ?? fields['id']);
  return routes[kind.collection](String(own));
}
