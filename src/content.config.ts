import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { collections as kinds } from './schemas/collections.ts';
import { toReference } from './schemas/shared.ts';

/** Reads a kind's folder. The id comes from the front matter, so that a renamed file keeps its references. */
function load({ folder, format }: { folder: string; format: string }) {
  return glob({
    base: `./content/${folder}`,
    pattern: `**/[^_]*.${format}`,
    generateId: ({ entry, data }) => (typeof data['id'] === 'string' ? data['id'] : entry.replace(/\.\w+$/, '')),
  });
}

export const collections = {
  priorities: defineCollection({ loader: load(kinds.priorities), schema: kinds.priorities.schema(toReference) }),
  points: defineCollection({ loader: load(kinds.points), schema: kinds.points.schema(toReference) }),
  planPages: defineCollection({ loader: load(kinds.planPages), schema: kinds.planPages.schema(toReference) }),
  initiatives: defineCollection({ loader: load(kinds.initiatives), schema: kinds.initiatives.schema(toReference) }),
  topics: defineCollection({ loader: load(kinds.topics), schema: kinds.topics.schema(toReference) }),
  areas: defineCollection({ loader: load(kinds.areas), schema: kinds.areas.schema(toReference) }),
  governance: defineCollection({ loader: load(kinds.governance), schema: kinds.governance.schema(toReference) }),
  risks: defineCollection({ loader: load(kinds.risks), schema: kinds.risks.schema(toReference) }),
  stories: defineCollection({ loader: load(kinds.stories), schema: kinds.stories.schema(toReference) }),
  services: defineCollection({ loader: load(kinds.services), schema: kinds.services.schema(toReference) }),
  places: defineCollection({ loader: load(kinds.places), schema: kinds.places.schema(toReference) }),
  steps: defineCollection({ loader: load(kinds.steps), schema: kinds.steps.schema(toReference) }),
  towns: defineCollection({ loader: load(kinds.towns), schema: kinds.towns.schema() }),
  alerts: defineCollection({ loader: load(kinds.alerts), schema: kinds.alerts.schema(toReference) }),
  events: defineCollection({ loader: load(kinds.events), schema: kinds.events.schema(toReference) }),
  themes: defineCollection({ loader: load(kinds.themes), schema: kinds.themes.schema(toReference) }),
  ways: defineCollection({ loader: load(kinds.ways), schema: kinds.ways.schema(toReference) }),
  updates: defineCollection({ loader: load(kinds.updates), schema: kinds.updates.schema(toReference) }),
  publications: defineCollection({ loader: load(kinds.publications), schema: kinds.publications.schema(toReference) }),
  figures: defineCollection({ loader: load(kinds.figures), schema: kinds.figures.schema(toReference) }),
  datasets: defineCollection({ loader: load(kinds.datasets), schema: kinds.datasets.schema(toReference) }),
  disagreements: defineCollection({
    loader: load(kinds.disagreements),
    schema: kinds.disagreements.schema(toReference),
  }),
  organisations: defineCollection({
    loader: load(kinds.organisations),
    schema: kinds.organisations.schema(toReference),
  }),
  glossary: defineCollection({ loader: load(kinds.glossary), schema: kinds.glossary.schema(toReference) }),
  pages: defineCollection({ loader: load(kinds.pages), schema: kinds.pages.schema() }),
};
