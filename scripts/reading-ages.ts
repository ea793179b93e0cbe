/**
 * `npm run reading-ages`: for how old a reader each page is written, as a formula guesses it, the hardest first, and the
 * median of all. Exit code 1 when the median is over 12.
 */
import { readContent, type ContentFile } from './content/content-files.ts';
import { findAddress } from './content/site-addresses.ts';
import { findFileAge } from './rules/reading-age.ts';
import { isCommand } from './shared/is-command.ts';

export const HIGHEST_MEDIAN = 12;

export interface PageAge {
  address: string;
  /** In years, to one decimal place. */
  age: number;
}

/** Every page with words enough to tell, the hardest first. */
export function listPageAges(files: ContentFile[]): PageAge[] {
  return files
    .flatMap((file) => {
      const [address, age] = [findAddress(file), findFileAge(file)];
      return address === undefined || age === undefined ? [] : [{ address, age: Math.round(age * 10) / 10 }];
    })
    .toSorted((a, b) => b.age - a.age || a.address.localeCompare(b.address));
}

/** The age in the middle, or between the two in the middle. */
export function findMedian(pages: PageAge[]): number {
  const ages = pages.map(({ age }) => age).toSorted((a, b) => a - b);
  const middle = ages.length / 2;
  return ((ages[Math.ceil(middle) - 1] ?? 0) + (ages[Math.floor(middle)] ?? 0)) / 2;
}

if (isCommand(import.meta.url)) {
  const pages = listPageAges(readContent(process.cwd()));
  for (const { address, age } of pages) console.log(`${age.toFixed(1).padStart(5)}  ${address}`);
  const median = findMedian(pages);
  console.log(`${pages.length} pages, median reading age ${median.toFixed(1)} (at most ${HIGHEST_MEDIAN}).`);
  process.exitCode = median <= HIGHEST_MEDIAN ? 0 : 1;
}
