/**
 * Things that hold for a time: an alert, local detail of a page of guidance. Moments are text, `2026-12-20` or
 * `2026-12-20T18:00`, in the time of Europe/London: a day without a time is meant whole.
 */

/** The minute in Europe/London: `2026-11-22T12:09`. @param at Milliseconds since 1970. */
export function toLondonMinute(at: number): string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/London',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return format.format(at).replace(' ', 'T');
}

/** Whether a thing that holds until a day, or until a minute, is over. At the minute itself it is. */
export function isOver(until: string, now: string): boolean {
  return until.includes('T') ? now >= until : now.slice(0, until.length) > until;
}

/** Whether a thing that holds from a day, or a minute, has begun. */
export function hasBegun(from: string, now: string): boolean {
  return now.slice(0, from.length) >= from;
}

/** The last of several days: until then at least one of the things holds. */
export function findLast(untils: string[]): string | undefined {
  return untils.toSorted().at(-1);
}

/**
 * The later of two moments. A reader's clock that runs behind must not bring back what was over when the page was made.
 */
export function toLater(now: string, built: string): string {
  return now > built ? now : built;
}
