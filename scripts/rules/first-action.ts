/**
 * A page of guidance is found by search and its answer is read in a list, alone. So the answer itself says what to do
 * when a life is at risk, and the large button calls the number that it says.
 */
import { findPosition, type ContentFile, type Fault } from '../content/content-files.ts';
import type { Rule } from './rule.ts';

interface Service {
  answer?: unknown;
  urgency?: unknown;
  notFor?: unknown;
  action?: { text?: unknown; phone?: unknown; sms?: unknown };
}

const NUMBERS = /\b(?:999|111)\b/g;

export const firstAction: Rule = {
  name: 'first-action',
  severity: 'error',
  waivable: false,
  why: 'somebody whose life is at risk may land on any page and read its first sentence alone',
  finds: [
    'An answer that does not say when to call 999',
    'A list of what a service is not for that does not begin with 999',
    'A button whose words say one number and that calls another, or does not say 999 or 111 when it calls it',
    'A button that sends a text and does not say so, or that texts 111, which takes calls alone',
    'A page whose button calls 999 and whose urgency is not "emergency"',
    'An emergency page whose button calls neither 999 nor 111',
  ],
  example: {
    wrong: 'answer: Call 111 if you need help soon.',
    right: 'answer: Call 111 if you need help soon. If a life is at risk, call 999.',
  },
  check: ({ files }) => files.filter(({ collection }) => collection === 'services').flatMap(checkService),
};

function checkService(file: ContentFile): Fault[] {
  const { answer, urgency, notFor, action } = (file.data ?? {}) as Service;
  const text = typeof action?.text === 'string' ? action.text : '';
  const sms = typeof action?.sms === 'string' ? action.sms : undefined;
  const phone = typeof action?.phone === 'string' ? action.phone : sms;
  const first: unknown = Array.isArray(notFor) ? notFor[0] : undefined;
  const faults: Fault[] = [];
  const say = (path: (string | number)[], message: string, value?: string) =>
    faults.push({ file: file.path, ...findPosition(file, path), field: path.join('.'), value, message });

  if (typeof answer === 'string' && !/\b999\b/.test(answer)) {
    say(['answer'], 'say here when to call 999, like "If a life is at risk, call 999."', answer);
  }
  if (typeof first === 'string' && phone !== '999' && !/\b999\b/.test(first)) {
    say(['notFor', 0], 'begin this list with "Life at risk. Call 999 or go to A&E now."', first);
  }
  const other = (text.match(NUMBERS) ?? []).find((number) => number !== phone);
  if (other) {
    say(['action', 'text'], `the button says ${other}: give it phone: "${other}", or change its words`, text);
  } else if ((phone === '999' || phone === '111') && !text.includes(phone)) {
    say(['action', 'text'], `the button calls ${phone}, so its words must say ${phone}`, text);
  }
  if (sms && !/^Text\b/.test(text)) {
    say(['action', 'text'], `the button sends a text, so its words begin with "Text ${sms}"`, text);
  }
  if (sms === '111') say(['action', 'sms'], '111 takes calls and no texts: write phone: "111"', sms);
  if (phone === '999' && urgency !== 'emergency') {
    say(['urgency'], 'a page whose button calls 999 is an emergency page: write emergency', String(urgency));
  }
  if (urgency === 'emergency' && phone !== '999' && phone !== '111') {
    say(['action'], 'the button of an emergency page calls 999, or 111 in a mental health crisis');
  }
  return faults;
}
