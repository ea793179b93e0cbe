/**
 * An Atom feed (RFC 4287). A library for feeds would bring an XML parser along for what is five escaped characters.
 */
import { toFeedMoment, type Feed, type FeedEntry } from './feed.ts';

/** @param updated The day of the newest entry, or of the build while there is none. */
export function toAtom({ title, subtitle, atom, json, page, author, entries }: Feed, updated: string): string {
  const head = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
    toElement('title', title),
    toElement('subtitle', subtitle),
    `<link rel="self" href="${escapeXml(atom)}" type="application/atom+xml"/>`,
    `<link rel="alternate" href="${escapeXml(json)}" type="application/feed+json"/>`,
    `<link href="${escapeXml(page)}"/>`,
    toElement('id', page),
    toElement('updated', toFeedMoment(updated)),
    `<author>${toElement('name', author)}</author>`,
  ];
  return `${[...head, ...entries.map(toEntry), '</feed>'].join('\n')}\n`;
}

function toEntry({ id, link, title, text, updated, published }: FeedEntry): string {
  return [
    '<entry>',
    toElement('title', title),
    `<link href="${escapeXml(link)}"/>`,
    toElement('id', id),
    toElement('updated', toFeedMoment(updated)),
    ...(published ? [toElement('published', toFeedMoment(published))] : []),
    toElement('summary', text),
    '</entry>',
  ].join('');
}

function toElement(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}
