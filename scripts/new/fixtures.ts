/** What the tests of `npm run new` share: the fewest words for each kind, and an editor who answers from a list. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createContentTree } from '../../tests/fixtures/content-tree.ts';
import { checkContent } from '../check.ts';
import type { Finding } from '../content/content-files.ts';
import { run } from './run.ts';
import { Ended, type Terminal } from './terminal.ts';

export const DAY = '2026-11-22';
const sources = 'sources=[{publication: plan-2016, at: section-1}]';
const evidence =
  'evidence=[{title: A page about it, publisher: NHS England, confidence: A, supports: Everything on this page}]';

/** For each kind the fewest words that make one. */
export const FLAGS: Record<string, string[]> = {
  priority: [
    'title=Care closer to home',
    'number=2',
    'summary=Bring more care to where people live.',
    'theme=hospital',
    sources,
  ],
  'point-of-the-plan': [
    'title=Planned care',
    'number=3',
    'priority=at-home-is-best',
    'summary=Better operations, near home.',
    'forYou=You would wait less for an operation.',
    'initiatives=[{id: one-list, title: One list, summary: A single list of people who wait.}]',
    sources,
  ],
  'plan-page': ['title=The partners', 'summary=Who made the plan and why they did.', sources],
  story: [
    'title=Help for people at home',
    'kind=staff',
    'basis=imagined',
    'summary=In this imagined story a nurse visits people at home.',
    'points=[care-hubs]',
    sources,
  ],
  service: [
    'title=Dental help',
    'summary=How to get help from a dentist.',
    'urgency=urgent',
    'icon=tooth',
    'answer=Call 111 if your dentist is closed. If a life is at risk, call 999.',
    'action={text: Call 111, phone: "111"}',
    'useFor=[Toothache that cannot wait]',
    'notFor=[Life in danger. Call 999.]',
    'emergencySigns=[someone cannot be woken]',
    'owner=Guidance editor',
    evidence,
  ],
  place: [
    'title=Wisbech Hospital',
    'summary=A community hospital in Wisbech without urgent care.',
    'kind=community-hospital',
    'hasAe=false',
    'address={lines: [The Park], town: Wisbech, postcode: PE13 3AB}',
    'location={latitude: 52.66, longitude: 0.15}',
    'area=fenland',
    'facilities=[]',
    'owner=Places editor',
    evidence,
  ],
  event: [
    'title=Workshop in March: what people said',
    'kind=workshop',
    'when=2017',
    'areas=[fenland]',
    'summary=A workshop in March about care near home.',
    sources,
  ],
  publication: [
    'title=Progress report',
    'shortTitle=2017 report',
    'summary=A report of 2017 on how the plan went on.',
    'kind=report',
    'publishedBy=[ely-trust]',
    'published=2017-03',
    'audience=The public',
    'outline=[{at: section-1, title: Purpose, kind: section, level: 1, paragraphs: [1, 3]}, {at: section-2, title: Work, kind: section, level: 1}, {at: section-3, title: Money, kind: section, level: 1}]',
  ],
  'chapter-of-figures': [
    'title=Staff',
    'publication=plan-2016',
    'figures=[{id: plan-2016-nurses, printed: "120", number: 120, unit: nurses, what: Nurses in the new teams, at: section-2, quote: 120 nurses in new teams}]',
  ],
  disagreement: [
    'title=How many practices there are',
    'topic=running',
    'kind=mix-up',
    'says=One place of the plan says 105 practices and another place says a different number.',
    'meaning=They are not the same thing, because one of them leaves out the smallest practices.',
    'sides=[{figure: plan-2016-gp-practices}, {publication: plan-2016, at: para-2, printed: our practices}]',
  ],
  organisation: [
    'name=Fenland Council',
    'kind=council',
    'role=The council for the people of Fenland.',
    'signedPlan=true',
  ],
  'glossary-term': ['term=outpatient', 'meaning=Somebody who goes to a hospital and does not stay the night.'],
  'standing-page': ['title=Privacy', 'summary=What this site knows about you, which is nothing.'],
  figure: [
    'printed=over £120m',
    'what=The savings that the plan counted on',
    'at=section-1',
    'quote=savings of over £120m',
  ],
};

export function listen(answers: string[] = []): Terminal & { heard: string[] } {
  const heard: string[] = [];
  const left = [...answers];
  const say = (text: string) => void heard.push(text);
  return {
    heard,
    say,
    ask: async (prompt) => {
      const answer = left.shift();
      say(`${prompt}${answer ?? ''}`);
      if (answer === undefined) throw new Ended(heard.join('\n'));
      return answer;
    },
  };
}

export async function runFlags(root: string, kind: string, sets: string[], more: string[] = []) {
  const terminal = listen();
  const args = ['--kind', kind, '--date', DAY, ...sets.flatMap((set) => ['--set', set]), ...more];
  const code = await run(args, root, terminal);
  return { code, said: terminal.heard.join('\n') };
}

export async function runAnswers(root: string, answers: string[], args: string[] = []) {
  const terminal = listen(answers);
  const code = await run(['--date', DAY, ...args], root, terminal);
  return { code, said: terminal.heard.join('\n') };
}

/** Every file of the tree with its text. */
export function readTree(root: string): Record<string, string> {
  const files = readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true }).filter((each) =>
    each.isFile(),
  );
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [
      join(parentPath, name).slice(root.length + 1),
      readFileSync(join(parentPath, name), 'utf8'),
    ]),
  );
}

const errorsOf = (root: string) => checkContent(root, DAY).findings.filter(({ severity }) => severity === 'error');
const toKey = ({ rule, file, line }: Finding) => `${rule} ${file} ${line}`;
let before: string[] | undefined;

/** What the check has against the tree, and has not against the tree as it was. */
export function findErrors(root: string): Finding[] {
  const known = (before ??= errorsOf(createContentTree()).map(toKey));
  return errorsOf(root).filter((finding) => !known.includes(toKey(finding)));
}
