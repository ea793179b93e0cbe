/** Stories and events that no editor wrote, valid against the schemas, to see how the build bears a larger site. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { routes } from '../../src/lib/routes.ts';
import { collections } from '../../src/schemas/collections.ts';
import { eventKinds } from '../../src/schemas/events.ts';
import { areas } from '../../src/schemas/shared.ts';
import { storyKinds } from '../../src/schemas/stories.ts';
import { readContent, type ContentFile } from '../content/content-files.ts';
import {
  pick,
  pickNumber,
  pickTown,
  toRandom,
  writeHeading,
  writeProse,
  writeSentence,
  type Random,
} from './generated-text.ts';

const SEED = 2016;
/** A text ends with its paragraph or list, so that none has more than 900 words. */
const WORDS = { least: 300, most: 800 };

/** What generated entries may refer to. */
interface Targets {
  topics: string[];
  themes: string[];
  points: string[];
  sources: { publication: string; at: string }[];
}

/**
 * Adds as many stories and events, half and half, as bring the site to about so many pages.
 * @returns how many entries were added.
 */
export function addContent(project: string, pages: number): number {
  const files = readContent(project);
  const count = Math.max(0, pages - countPages(project, files));
  const targets = findTargets(files);
  const random = toRandom(SEED);
  for (let number = 1; number <= count; number++) {
    const collection = number % 2 ? 'stories' : 'events';
    const id = `generated-${collection}-${String(number).padStart(4, '0')}`;
    const shared = { id, title: toTitle(random, number), summary: toSummary(random), ...toReferences(random, targets) };
    const fields = collection === 'stories' ? toStory(random, number, targets) : toEvent(random, targets);
    const text = writeProse(random, pickNumber(random, WORDS.least, WORDS.most));
    const folder = join(project, 'content', collections[collection].folder);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${id}.mdx`), `---\n${stringify({ ...shared, ...fields })}---\n\n${text}`);
  }
  return count;
}

/** The pages the project has now: one for every entry with an address of its own, one for every fixed route. */
function countPages(project: string, files: ContentFile[]): number {
  const entries = files.filter(({ collection }) => !routes[collection]('x').includes('#'));
  const fixed = readdirSync(join(project, 'src/pages'), { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.astro') && !path.includes('['),
  );
  return entries.length + fixed.length;
}

function findTargets(files: ContentFile[]): Targets {
  const dataOf = (collection: ContentFile['collection']) =>
    files
      .filter((file) => file.collection === collection)
      .map(({ data }) => data as { id: string; outline?: { at: string }[] });
  return {
    points: dataOf('points').map(({ id }) => id),
    topics: dataOf('topics').map(({ id }) => id),
    themes: dataOf('themes').map(({ id }) => id),
    sources: dataOf('publications').flatMap(({ id, outline = [] }) =>
      outline.map(({ at }) => ({ publication: id, at })),
    ),
  };
}

function toTitle(random: Random, number: number): string {
  return `${writeHeading(random).slice(0, 58).trim()}, ${number}`;
}

function toSummary(random: Random): string {
  return `Generated to measure the build. ${writeSentence(random)}`;
}

function toReferences(random: Random, { points, sources }: Targets) {
  const some = <Value>(values: Value[]) => [...new Set([pick(random, values), pick(random, values)])];
  return { points: some(points), sources: some(sources) };
}

function toStory(random: Random, number: number, { topics }: Targets) {
  return {
    kind: pick(random, storyKinds),
    order: 1 + (number % 99),
    person: { name: pick(random, ['Alex', 'Kit', 'Lee', 'Robin', 'Sam']), age: pickNumber(random, 18, 95) },
    basis: 'imagined',
    topics: [pick(random, topics)],
    areas: [pick(random, areas)],
  };
}

function toRemark(random: Random, themes: string[]) {
  return { said: writeSentence(random), theme: pick(random, themes) };
}

function toEvent(random: Random, { themes }: Targets) {
  const pad = (value: number) => String(value).padStart(2, '0');
  return {
    kind: pick(random, eventKinds),
    when: `${pickNumber(random, 2015, 2019)}-${pad(pickNumber(random, 1, 12))}-${pad(pickNumber(random, 1, 28))}`,
    place: pickTown(random),
    areas: [pick(random, areas)],
    organiser: 'Nobody: generated to measure the build',
    heard: [toRemark(random, themes), toRemark(random, themes)],
  };
}
