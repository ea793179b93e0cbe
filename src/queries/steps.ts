/** "Which service do I need?": a page for each question, with where each choice leads. */
import { toReview, type Review } from '../lib/review-state.ts';
import { leadsTo999 } from '../lib/telephone.ts';
import { countStepsAfter, listParents, START, type FlowStep } from '../lib/step-flow.ts';
import { getEntries, getReferenced, toHref, toSlug, type Entry } from './entries.ts';
import { buildDay } from './site.ts';

export interface ChoiceLink {
  text: string;
  hint: string | undefined;
  /** What to do first, where the choice is an answer. */
  because: string | undefined;
  href: string;
  /** The page of guidance that is the answer; the next question has none. */
  answer: string | undefined;
  /** Whether it leads to 999. */
  isEmergency: boolean;
  /** The last day of a choice that goes when the questions have lapsed. */
  until: string | undefined;
}

/** What still stands when the questions have not been checked for too long. */
const NATIONAL = ['999-and-a-and-e', '999-without-speech', 'nhs-111', 'mental-health-crisis'];
/** The question that leads to the crisis answers. */
const MENTAL_HEALTH = 'mental-health';

/** The page of the first question. */
export async function getStartPage() {
  const start = (await getEntries('steps')).find(({ id }) => id === START);
  if (!start) throw new Error(`content/which-service/ has no step with the id "${START}"`);
  return toPage(start);
}

/** The pages of all other questions. */
export async function getStepPages() {
  const others = (await getEntries('steps')).filter(({ id }) => id !== START);
  return Promise.all(others.map(async (entry) => ({ params: { step: toSlug(entry) }, props: await toPage(entry) })));
}

async function toPage(entry: Entry<'steps'>) {
  const steps = await getEntries('steps');
  const flow = steps.map(toFlowStep);
  const review = toReview(entry.data, buildDay);
  const parents = listParents(flow, entry.id).map(({ id }) => steps.find((step) => step.id === id)!);
  return {
    entry,
    review,
    choices: await Promise.all(listStanding(entry, review).map((choice) => toChoiceLink(entry, choice, review))),
    questionsAfter: countStepsAfter(flow, entry.id),
    back: parents.map((parent) => ({ title: parent.data.title, href: toHref(parent) })),
  };
}

type Choice = Entry<'steps'>['data']['choices'][number];

/** Once its grace is over, a question leads to the national routes alone. */
function listStanding({ data }: Entry<'steps'>, { state }: Review): Choice[] {
  if (state !== 'lapsed') return data.choices;
  return data.choices.filter(isNational);
}

function isNational({ answer, next }: Choice): boolean {
  return next?.id === MENTAL_HEALTH || (answer !== undefined && NATIONAL.includes(answer.id));
}

async function toChoiceLink(entry: Entry<'steps'>, choice: Choice, { lastDay }: Review): Promise<ChoiceLink> {
  const { text, hint, because, next, answer } = choice;
  const until = isNational(choice) ? undefined : lastDay;
  if (next) {
    const step = await getReferenced('steps', next, entry);
    return { text, hint, because, href: toHref(step), answer: undefined, isEmergency: false, until };
  }
  if (!answer) throw new Error(`${entry.filePath ?? entry.id}: the choice "${text}" leads nowhere`);
  const service = await getReferenced('services', answer, entry);
  const isEmergency = leadsTo999(service.data.action);
  return { text, hint, because, href: toHref(service), answer: service.data.title, isEmergency, until };
}

function toFlowStep({ id, data }: Entry<'steps'>): FlowStep {
  const choices = data.choices.map(({ text, next, answer }) => ({ text, next: next?.id, answer: answer?.id }));
  return { id, title: data.title, choices };
}
