/** What a feed says, whatever its format: things with a title, an address and a day, the newest first. */
export interface Feed {
  title: string;
  subtitle: string;
  /** The addresses of the feed itself in both formats, and of the page that it follows. */
  atom: string;
  json: string;
  page: string;
  author: string;
  entries: FeedEntry[];
}

export interface FeedEntry {
  /** A whole address that never changes: it is the entry's identity too. */
  id: string;
  link: string;
  title: string;
  text: string;
  /** The day since which it says what it says: `2026-11-22`. */
  updated: string;
  /** The day of what it tells, if that is known to the day. */
  published?: string | undefined;
}

/** A day is all we know, and feeds want a moment: its first. */
export function toFeedMoment(day: string): string {
  return `${day}T00:00:00Z`;
}
