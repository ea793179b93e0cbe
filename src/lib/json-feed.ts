/** The same feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), for readers and programs that like it better. */
import { toFeedMoment, type Feed } from './feed.ts';

export function toJsonFeed({ title, subtitle, json, page, author, entries }: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description: subtitle,
    home_page_url: page,
    feed_url: json,
    language: 'en-GB',
    authors: [{ name: author }],
    items: entries.map(({ id, link, title: name, text, updated, published = updated }) => ({
      id,
      url: link,
      title: name,
      content_text: text,
      date_published: toFeedMoment(published),
      date_modified: toFeedMoment(updated),
      language: 'en-GB',
    })),
  };
  return `${JSON.stringify(feed, undefined, 1)}\n`;
}
