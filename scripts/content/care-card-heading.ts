/**
 * The heading of a care card as the NHS writes it: one action, then "if:". The action and the colour of the card have to
 * say the same, because a reader in a hurry sees the colour first.
 * Source: NHS digital service manual, care cards.
 */
export type Tier = 'emergency' | 'urgent' | 'non-urgent';

interface TierRule {
  begins: RegExp;
  /** How to say what it begins with. */
  beginning: string;
  /** One of these has to be there. */
  needs: RegExp;
  /** None of these may be there: they belong to another tier. */
  refuses: RegExp;
  mend: string;
}

const ACTION = /^(?:Ask|Book|Call|Contact|Get|Go|Make|Phone|See|Speak|Visit)\b/;
const SECOND_ACTION =
  /[.;!?]|\b(?:and|then) (?:also )?(?:ask|book|call|contact|get|go|make|phone|see|speak|visit|use)\b/i;
const EMERGENCY = /\b999\b|\bA&E\b|\bambulance\b/i;
const EVERYDAY =
  /\bGP\b|\b(?:pharmac(?:y|ist)|surgery|doctor|dentist|optician|midwife|nurse|clinic)\b|\bhealth visitor\b/i;

const TIERS: Record<Tier, TierRule> = {
  emergency: {
    begins: /^(?:Call 999|Go to A&E)\b/,
    beginning: '"Call 999" or "Go to A&E"',
    needs: EMERGENCY,
    refuses: /\b111\b|\bGP\b|\bpharmac(?:y|ist)\b|\bdentist\b|\boptician\b/i,
    mend: 'an emergency card leads to 999 or A&E alone. Write "Call 999 or go to A&E now if:"',
  },
  urgent: {
    begins: ACTION,
    beginning: 'a verb, like "Call" or "Ask"',
    needs: /\b111\b|\burgent\b/i,
    refuses: EMERGENCY,
    mend: 'an urgent card leads to 111 or an urgent appointment, and not to 999 or A&E. Write "Call 111 if:"',
  },
  'non-urgent': {
    begins: ACTION,
    beginning: 'a verb, like "See" or "Ask"',
    needs: EVERYDAY,
    refuses: /\b(?:999|111|A&E|ambulance|urgent|now|immediately|today)\b/i,
    mend: 'a non-urgent card leads to a GP, a pharmacy or the like, and not to 999, A&E or 111. Write "See a GP if:"',
  },
};

/** Whether a word is one of the three types of card. */
export function isTier(type: unknown): type is Tier {
  return typeof type === 'string' && Object.hasOwn(TIERS, type);
}

/** What is wrong with the heading of a card of this tier, if anything. */
export function explainHeading(tier: Tier, heading: string): string | undefined {
  const { begins, beginning, needs, refuses, mend } = TIERS[tier];
  const words = heading.replaceAll('&amp;', '&').trim();
  if (!words.endsWith(' if:')) return 'end the heading with "if:", because the list below finishes the sentence';
  const action = words.slice(0, -' if:'.length);
  if (!needs.test(action) || refuses.test(action)) return mend;
  if (!begins.test(action)) return `begin the heading with the action: ${beginning}`;
  if (SECOND_ACTION.test(action)) return 'say one action in the heading, and give the second one a card of its own';
  return undefined;
}
