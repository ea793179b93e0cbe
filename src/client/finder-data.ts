/** The finder's data: asked for when first needed, and once. */
import type { FinderData } from '../queries/finder.ts';

const ADDRESS = '/data/finder.json';

let asked: Promise<FinderData> | undefined;

/** @throws when the file does not arrive; the next call asks again. */
export function loadFinderData(): Promise<FinderData> {
  asked ??= load().catch((error: unknown) => {
    asked = undefined;
    throw error;
  });
  return asked;
}

async function load(): Promise<FinderData> {
  const response = await fetch(ADDRESS);
  if (!response.ok) throw new Error(`${ADDRESS}: ${response.status}`);
  return (await response.json()) as FinderData;
}
