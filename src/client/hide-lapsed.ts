/**
 * Takes out of the page what nobody has checked for too long, so that an old copy of it degrades too. The build has left
 * out what had lapsed on its own day.
 */

/** @param today The reader's day, or the day of the build when the reader's clock is behind it. */
export function hideLapsed(root: ParentNode, today: string): void {
  const lapsed = [...root.querySelectorAll<HTMLElement>('[data-listed-until]')].filter(
    ({ dataset }) => today > (dataset['listedUntil'] ?? ''),
  );
  for (const element of lapsed) element.remove();
  if (lapsed.length) for (const notice of root.querySelectorAll<HTMLElement>('[data-lapsed]')) notice.hidden = false;
}
