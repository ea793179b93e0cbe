/** The files that take longest begin first, so that none of them is left alone at the end while other cores rest. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** In the order of their time. A file that is not here comes after these. */
const SLOW = [
  'start',
  'review-dates',
  'injection',
  'axe',
  'web-servers',
  'opening-hours.property',
  'content-mutations',
  'search',
  'new',
  'search-use',
  'visit',
  'html',
  'search-conditions',
  'small-phone',
  'check',
  'verify-sources',
  'publish',
];

export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rank(a.moduleId) - rank(b.moduleId));
  }
}

function rank(path: string): number {
  const index = SLOW.findIndex((name) => path.includes(`/${name}.`));
  return index < 0 ? SLOW.length : index;
}
