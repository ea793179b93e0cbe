import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { collections as definitions } from './schemas/collections.ts';
import { toReference, type CollectionName } from './schemas/shared.ts';

/** The id comes from the front matter, so that a renamed file keeps its references. */
function define<Name extends CollectionName>(name: Name) {
  const { folder, format, schema } = definitions[name];
  return defineCollection({
    loader: glob({
      base: `./content/${folder}`,
      pattern: `**/[^_]*.${format}`,
      generateId: ({ entry, data }) =>
        typeof data['id'] === 'string' ? data['id'] : entry.replace(/\.\w+$/, ''),
    }),
    schema: schema(toReference) as ReturnType<(typeof definitions)[Name]['schema']>,
  });
}

export const collections = {
  priorities: define('priorities'),
  points: define('points'),
  planPages: define('planPages'),
  stories: define('stories'),
  services: define('services'),
  places: define('places'),
  events: define('events'),
  publications: define('publications'),
  organisations: define('organisations'),
  glossary: define('glossary'),
  pages: define('pages'),
};
