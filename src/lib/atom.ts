/**
 * An Atom feed (RFC 4287) of things with a title, an address and a day. A library for feeds would bring an XML parser
 * along for what is five escaped characters.
 */
export interface Feed {
  title: string;
  subtitle: string;
  /** The address of the feed itself, and of the page that it follows. */
  self: string;
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
  /** `2026-11-22`. */
  updated: string;
}

/** @param updated The day of the newest entry, or of the build while there is none. */
export function toAtom({ title, subtitle, self, page, author, entries }: Feed, updated: string): string {
  const head = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
    toElement('title', title),
    toElement('subtitle', subtitle),
    `<link rel="self" href="${escapeXml(self)}" type="application/atom+xml"/>`,
    `<link href="${escapeXml(page)}"/>`,
    toElement('id', page),
    toElement('updated', toMoment(updated)),
    `<author>${toElement('name', author)}</author>`,
  ];
  return `${[...head, ...entries.map(toEntry), '</feed>'].join('\n')}\n`;
}

function toEntry({ id, link, title, text, updated }: FeedEntry): string {
  return [
    '<entry>',
    toElement('title', title),
    `<link href="${escapeXml(link)}"/>`,
    toElement('id', id),
    toElement('updated', toMoment(updated)),
    toElement('summary', text),
    '</entry>',
  ].join('');
}

function toElement(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

/** Atom wants a moment, and we know a day: its first. */
function toMoment(day: string): string {
  return `${day}T00:00:00Z`;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}
