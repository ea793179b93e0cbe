/** The card for words of danger: whom to call, above everything that the search shows. */
import { findRedFlag, type EmergencyCard, type FoundFlag } from '../lib/red-flags.ts';
import type { RedFlags } from '../schemas/search.ts';
import styles from '../styles/emergency-card.scss?inline';
import { addStyles } from './add-styles.ts';
import { makeElement, makeLink, toCallNodes } from './make-element.ts';

let isStyled = false;

/**
 * Shows the card that a query calls for, or none. While it is the same danger the card stays as it is, so that nobody
 * hears it with every letter and no link moves under a thumb.
 *
 * @param host Holds the card and nothing else.
 */
export function showEmergency(host: HTMLElement, query: string, redFlags: RedFlags): FoundFlag | undefined {
  const found = query ? findRedFlag(query, redFlags) : undefined;
  const shown = host.querySelector<HTMLElement>('[data-red-flag]')?.dataset['redFlag'];
  if (found?.flag.id !== shown) host.replaceChildren(...(found ? [toCard(found)] : []));
  return found;
}

function toCard({ flag, card }: FoundFlag): HTMLElement {
  if (!isStyled) addStyles(styles);
  isStyled = true;
  const urgency = isUrgent(card) ? 'urgent' : 'emergency';
  const element = makeElement('section', '', `app-danger app-danger--${urgency}`);
  element.dataset['redFlag'] = flag.id;
  element.setAttribute('aria-label', card.heading);
  const prefix = makeElement('span', urgency === 'urgent' ? 'Urgent advice: ' : 'Immediate action required: ');
  prefix.className = 'app-danger__prefix';
  const heading = makeElement('h2', [prefix, document.createTextNode(card.heading)]);
  // Said aloud once, as it comes in; the links are found by going on.
  const said = makeElement('div', [heading, makeElement('p', flag.says)], 'app-danger__said');
  said.setAttribute('role', 'alert');
  const links = card.links.map(({ text, page }) => makeElement('li', [makeLink(text, page)]));
  element.append(said, ...card.actions.flatMap(toAction), makeElement('ul', links));
  return element;
}

/** Red and black belong to 999: the card is as grave as what it says first. */
function isUrgent({ actions: [first] }: EmergencyCard): boolean {
  return first?.phone !== '999';
}

function toAction({ text, phone, note }: EmergencyCard['actions'][number]): HTMLElement[] {
  const link = makeLink(text, `tel:${phone}`);
  link.className = 'app-danger__call';
  return [makeElement('p', [link]), ...(note ? [makeElement('p', toCallNodes(note), 'app-danger__note')] : [])];
}
