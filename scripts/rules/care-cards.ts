/**
 * A care card is read by somebody frightened, often as the only thing on the page. So each is built alike: an action, a
 * list of signs, nothing that leads away, and the most urgent card first.
 */
import { explainHeading, isTier, type Tier } from '../content/care-card-heading.ts';
import type { ContentFile, Fault } from '../content/content-files.ts';
import { readMdxTree, type MdxNode } from '../content/mdx-tree.ts';
import type { Rule } from './rule.ts';

const CARD = 'CareCard';
const RANKS: Record<Tier, number> = { emergency: 0, urgent: 1, 'non-urgent': 2 };
/** As many as `emergencySigns` has at most. The page on 999 is the full list, and leaving out a sign is no remedy. */
const MOST_SIGNS = 7;
const WAY_TO_AE = /^\/get-help\/find\//;
/** Components that lead to another page or place. */
const LEADING = ['Term', 'Fact', 'Organisation'];

export const careCards: Rule = {
  name: 'care-cards',
  severity: 'error',
  waivable: false,
  why: 'a frightened reader acts on the card’s colour, its first words and its list, and may read nothing else',
  finds: [
    'A heading that does not end in "if:", or begins without its action: "Call 999 if:"',
    'A heading that does not suit the card’s type: "Call 111 if:" on an emergency card',
    'Two actions in one heading: "Call 111 or see a GP if:" → one card for each',
    'No list of signs, more than 7 signs, or more than a short paragraph above or below the list',
    'A link in an emergency card: only one to /get-help/find/, the nearest A&E, may stand there',
    'A less urgent card above a more urgent one',
    'Text straight after a card → begin it with a heading',
    'A card inside something else, such as hidden details or a list',
  ],
  example: {
    wrong: '<CareCard type="emergency" heading="Call 111 if:">',
    right: '<CareCard type="emergency" heading="Call 999 if:">',
  },
  check: ({ files }) => files.filter(({ hasFrontMatter }) => hasFrontMatter).flatMap(checkFile),
};

function checkFile(file: ContentFile): Fault[] {
  if (!file.body.includes(`<${CARD}`)) return [];
  const tree = readMdxTree(file);
  const mostSigns = leadsTo999(file) ? Infinity : MOST_SIGNS;
  const cards = (tree.children ?? []).filter(isCard);
  return [
    ...findHidden(tree).map((node) =>
      toFault(file, node, 'a care card stands by itself: take it out of what is around it, with empty lines about it'),
    ),
    ...cards.flatMap((card) => [...checkHeading(file, card), ...checkContents(file, card, mostSigns)]),
    ...checkOrder(file, tree),
    ...checkWhatFollows(file, tree),
  ];
}

function leadsTo999({ data }: ContentFile): boolean {
  return (data as { action?: { phone?: unknown } } | undefined)?.action?.phone === '999';
}

function checkHeading(file: ContentFile, card: MdxNode): Fault[] {
  const tier = getTier(card);
  const message = tier && explainHeading(tier, getAttribute(card, 'heading'));
  return message ? [toFault(file, card, message)] : [];
}

function checkContents(file: ContentFile, card: MdxNode, mostSigns: number): Fault[] {
  const parts = card.children ?? [];
  const lists = parts.filter(isBulletList);
  const [list] = lists;
  if (!list) return [toFault(file, card, 'put the signs in a list: each on a line of its own, beginning with "- "')];
  const signs = list.children?.length ?? 0;
  const before = parts.slice(0, parts.indexOf(list));
  const misplaced = parts.filter((part) => part !== list && part.type !== 'paragraph' && !isCard(part));
  return [
    ...misplaced.map((part) =>
      toFault(file, part, 'a care card holds one list with bullets, and at most a sentence before it: move this out'),
    ),
    ...[...before.slice(1), ...parts.slice(parts.indexOf(list) + 2)]
      .filter(({ type }) => type === 'paragraph')
      .map((part) =>
        toFault(file, part, 'keep to one short paragraph above the list and one below: move this out of the card'),
      ),
    ...(/[.!?]\s+\S/.test(toText(before[0]))
      ? [toFault(file, before[0]!, 'write one sentence at most before the list')]
      : []),
    ...(signs > mostSigns
      ? [toFault(file, card, `this card has ${signs} signs: keep to ${mostSigns}, or make two cards of it`)]
      : []),
    ...(getTier(card) === 'emergency' ? checkLinks(file, card) : []),
  ];
}

function checkLinks(file: ContentFile, node: MdxNode): Fault[] {
  const leads =
    (node.type === 'link' && !WAY_TO_AE.test(node.url ?? '')) ||
    node.type === 'linkReference' ||
    LEADING.includes(node.name ?? '');
  if (leads) {
    return [
      toFault(file, node, 'an emergency card has no link but to /get-help/find/, the nearest A&E: write this plain'),
    ];
  }
  return (node.children ?? []).flatMap((child) => checkLinks(file, child));
}

/** Within one part of the page (below one ##), what is more urgent stands above. */
function checkOrder(file: ContentFile, tree: MdxNode): Fault[] {
  let last = 0;
  return (tree.children ?? []).flatMap((node) => {
    if (node.type === 'heading' && (node.depth ?? 0) <= 2) last = 0;
    const tier = isCard(node) ? getTier(node) : undefined;
    if (!tier) return [];
    const comesLate = RANKS[tier] < last;
    last = Math.max(last, RANKS[tier]);
    return comesLate ? [toFault(file, node, 'put the more urgent card first: move this one above the others')] : [];
  });
}

function checkWhatFollows(file: ContentFile, tree: MdxNode): Fault[] {
  const parts = tree.children ?? [];
  return parts.flatMap((node, index) => {
    const before = parts[index - 1];
    if (!before || !isCard(before) || isCard(node) || node.type === 'heading') return [];
    return [
      toFault(file, node, 'begin the text after a care card with a heading, so that nobody takes it for the card’s'),
    ];
  });
}

/** Cards within something else: another card, hidden details, a list, a sentence. */
function findHidden(node: MdxNode): MdxNode[] {
  const inside = (node.children ?? []).flatMap(findHidden);
  return node.type === 'root' ? inside : [...inside, ...(node.children ?? []).filter(isCard)];
}

function isCard({ name }: MdxNode): boolean {
  return name === CARD;
}

function isBulletList(node: MdxNode): boolean {
  return node.type === 'list' && !(node as { ordered?: boolean | null }).ordered;
}

function getTier(card: MdxNode): Tier | undefined {
  const type = getAttribute(card, 'type');
  return isTier(type) ? type : undefined;
}

function getAttribute(node: MdxNode, name: string): string {
  const value = node.attributes?.find((attribute) => attribute.name === name)?.value;
  return typeof value === 'string' ? value : '';
}

function toText(node: MdxNode | undefined): string {
  return node?.value ?? (node?.children ?? []).map(toText).join('');
}

function toFault(file: ContentFile, node: MdxNode, message: string): Fault {
  const value = isCard(node) ? getAttribute(node, 'heading') : toText(node).slice(0, 60);
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { file: file.path, line, column, ...(value && { value }), message };
}
