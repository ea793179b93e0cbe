/**
 * Parts of a page that hold for a time, by the reader's own clock: an old deploy or a saved copy of a page degrades as
 * the build would. `data-until` marks what goes after a day or minute, `data-from` what comes then.
 */
import { hasBegun, isOver } from '../lib/dated.ts';

/** @param now The minute in Europe/London, `2026-11-22T12:09`. */
export function applyDates(root: ParentNode, now: string): void {
  for (const part of root.querySelectorAll<HTMLElement>('[data-until]')) {
    if (isOver(part.dataset['until'] ?? '', now)) part.remove();
  }
  for (const part of root.querySelectorAll<HTMLElement>('[data-from]')) {
    if (hasBegun(part.dataset['from'] ?? '', now)) part.hidden = false;
  }
}
