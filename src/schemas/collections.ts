/**
 * The list of collections: where each kind of content lives and which schema refuses what is wrong.
 * Astro (`src/content.config.ts`) and the content check (`scripts/check.ts`) both read it.
 */
import type { z } from 'astro/zod';
import { alertSchema } from './alerts.ts';
import { areaSchema } from './areas.ts';
import { datasetSchema } from './datasets.ts';
import { disagreementSchema } from './disagreements.ts';
import { eventSchema } from './events.ts';
import { figuresSchema } from './figures.ts';
import { glossarySchema } from './glossary.ts';
import { governanceSchema } from './governance.ts';
import { initiativeSchema } from './initiatives.ts';
import { organisationSchema } from './organisations.ts';
import { pageSchema } from './pages.ts';
import { placeSchema } from './places.ts';
import { planPageSchema } from './plan-pages.ts';
import { pointSchema } from './points.ts';
import { prioritySchema } from './priorities.ts';
import { publicationSchema } from './publications.ts';
import { riskRegisterSchema } from './risks.ts';
import { serviceSchema } from './services.ts';
import type { CollectionName, ReferenceTo } from './shared.ts';
import { stepSchema } from './steps.ts';
import { storySchema } from './stories.ts';
import { themeSchema } from './themes.ts';
import { topicSchema } from './topics.ts';
import { townSchema } from './towns.ts';
import { updateSchema } from './updates.ts';
import { waySchema } from './ways.ts';

export interface CollectionDefinition<Schema extends z.ZodType = z.ZodType> {
  /** Folder below `content/`. */
  folder: string;
  /** `mdx`: front matter and text. `yaml`: fields only. */
  format: 'mdx' | 'yaml';
  /** What an editor calls one of these. */
  singular: string;
  schema: (ref: ReferenceTo) => Schema;
}

export const collections = {
  priorities: { folder: 'plan/priorities', format: 'mdx', singular: 'priority', schema: prioritySchema },
  points: { folder: 'plan/points', format: 'mdx', singular: 'point of the plan', schema: pointSchema },
  planPages: { folder: 'plan/pages', format: 'mdx', singular: 'plan page', schema: planPageSchema },
  initiatives: { folder: 'plan/initiatives', format: 'mdx', singular: 'initiative', schema: initiativeSchema },
  topics: { folder: 'topics', format: 'mdx', singular: 'topic', schema: topicSchema },
  areas: { folder: 'areas', format: 'mdx', singular: 'area', schema: areaSchema },
  governance: { folder: 'governance', format: 'mdx', singular: 'structure of decisions', schema: governanceSchema },
  risks: { folder: 'risks', format: 'yaml', singular: 'list of risks', schema: riskRegisterSchema },
  stories: { folder: 'stories', format: 'mdx', singular: 'story', schema: storySchema },
  services: { folder: 'services', format: 'mdx', singular: 'service', schema: serviceSchema },
  places: { folder: 'places', format: 'yaml', singular: 'place', schema: placeSchema },
  steps: { folder: 'which-service', format: 'yaml', singular: 'step', schema: stepSchema },
  towns: { folder: 'towns', format: 'yaml', singular: 'town', schema: townSchema },
  alerts: { folder: 'alerts', format: 'yaml', singular: 'alert', schema: alertSchema },
  events: { folder: 'events', format: 'mdx', singular: 'event', schema: eventSchema },
  themes: { folder: 'themes', format: 'mdx', singular: 'theme', schema: themeSchema },
  ways: { folder: 'ways', format: 'yaml', singular: 'way to take part', schema: waySchema },
  updates: { folder: 'updates', format: 'mdx', singular: 'update', schema: updateSchema },
  publications: { folder: 'publications', format: 'mdx', singular: 'publication', schema: publicationSchema },
  figures: { folder: 'figures', format: 'yaml', singular: 'chapter of figures', schema: figuresSchema },
  datasets: { folder: 'datasets', format: 'yaml', singular: 'table of data', schema: datasetSchema },
  disagreements: {
    folder: 'disagreements',
    format: 'yaml',
    singular: 'disagreement',
    schema: disagreementSchema,
  },
  organisations: { folder: 'organisations', format: 'yaml', singular: 'organisation', schema: organisationSchema },
  glossary: { folder: 'glossary', format: 'yaml', singular: 'glossary term', schema: glossarySchema },
  pages: { folder: 'pages', format: 'mdx', singular: 'standing page', schema: pageSchema },
} satisfies Record<CollectionName, CollectionDefinition>;
