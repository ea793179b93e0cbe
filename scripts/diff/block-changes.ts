/** What changed from one version of a page to the next, block by block. */
import { diffArrays } from 'diff';
import type { Block, Part } from './page.ts';
import { getLikeness } from './word-changes.ts';

/** `changed` has both: other words, other links, or another care card around them. */
export interface Change {
  kind: 'added' | 'removed' | 'changed' | 'moved';
  before?: Block;
  after?: Block;
}

const PARTS: Part[] = ['title', 'description', 'frame', 'text'];
/** From here on two blocks are versions of one. */
const ALIKE = 0.4;
/** A block of so few words that stands alone in its place is another version of what stood there. */
const FEW_WORDS = 8;

export function findBlockChanges(before: Block[], after: Block[]): Change[] {
  const changes = PARTS.flatMap((part) => {
    const isOwn = (block: Block) => block.part === part && !block.receipt;
    return compareInOrder(before.filter(isOwn), after.filter(isOwn));
  });
  return [...changes, ...compareReceipts(before, after)];
}

function compareInOrder(before: Block[], after: Block[]): Change[] {
  const parts = diffArrays(before, after, { comparator: (a, b) => toKey(a) === toKey(b) });
  const gaps: { removed: Block[]; added: Block[] }[] = [{ removed: [], added: [] }];
  for (const { value, added, removed } of parts) {
    if (!added && !removed) gaps.push({ removed: [], added: [] });
    else gaps.at(-1)![added ? 'added' : 'removed'].push(...value);
  }
  return findMoved(gaps.flatMap(({ removed, added }) => pairAlike(removed, added)));
}

/** Two blocks with one key are the same for a reader. */
function toKey({ text, links, card }: Block): string {
  return [text, card ?? '', ...links.map(({ href }) => href)].join('\n');
}

function pairAlike(removed: Block[], added: Block[]): Change[] {
  const left = new Set(removed);
  const stands = removed.length === 1 && added.length === 1;
  const changes = added.map((after): Change => {
    const before = stands && isShort(removed[0]!) && isShort(after) ? removed[0] : findAlike(after, [...left]);
    if (!before) return { kind: 'added', after };
    left.delete(before);
    return { kind: 'changed', before, after };
  });
  return [...[...left].map((before): Change => ({ kind: 'removed', before })), ...changes];
}

function isShort({ text }: Block): boolean {
  return text.split(' ').length <= FEW_WORDS;
}

function findAlike(block: Block, others: Block[]): Block | undefined {
  const scored = others.map((other) => ({ other, score: getLikeness(other.text, block.text) }));
  return scored.filter(({ score }) => score >= ALIKE).sort((a, b) => b.score - a.score)[0]?.other;
}

/** What went in one place and came in another as it was has moved. */
function findMoved(changes: Change[]): Change[] {
  const gone = changes.filter(({ kind }) => kind === 'removed');
  const moved = new Set<Change>();
  const found = changes.map((change): Change => {
    const { kind, after } = change;
    const from = gone.find(({ before }) => kind === 'added' && toKey(before!) === toKey(after!));
    if (!from || !after || moved.has(from)) return change;
    moved.add(from);
    return { kind: 'moved', before: from.before!, after };
  });
  return found.filter((change) => !moved.has(change));
}

/** Which figures a page shows is in its text; only what is said of each is compared here. */
function compareReceipts(before: Block[], after: Block[]): Change[] {
  const old = new Map(before.flatMap((block) => (block.receipt ? [[block.receipt, block] as const] : [])));
  return after.flatMap((block): Change[] => {
    const was = block.receipt ? old.get(block.receipt) : undefined;
    return was && toKey(was) !== toKey(block) ? [{ kind: 'changed', before: was, after: block }] : [];
  });
}
