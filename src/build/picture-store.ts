/**
 * Pictures that have been drawn before, by the hash of what they are drawn from: to draw all of them takes as long as a
 * third of the build. The store is outside the site, and may be deleted at any time.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Below the project's folder. */
export const STORE = '.build/pictures';

export interface PictureStore {
  /** @returns the picture, from the store when it is there. */
  getPicture: (source: string) => Promise<Uint8Array>;
  /** Deletes what nobody has asked for. @returns how many pictures were drawn anew. */
  close: () => number;
}

/**
 * @param draw Must draw the same picture from the same source.
 * @param version Changes when `draw` would draw another picture.
 */
export function openPictureStore(
  folder: string,
  version: string,
  draw: (source: string) => Promise<Uint8Array>,
): PictureStore {
  mkdirSync(folder, { recursive: true });
  const asked = new Set<string>();
  let drawn = 0;
  return {
    async getPicture(source) {
      const name = `${createHash('sha256').update(`${version}\n${source}`).digest('hex')}.png`;
      const file = join(folder, name);
      asked.add(name);
      if (existsSync(file)) return readFileSync(file);
      const picture = await draw(source);
      drawn += 1;
      // Under another name first: a build that is cut off leaves no half of a picture to the next one.
      writeFileSync(`${file}.new`, picture);
      renameSync(`${file}.new`, file);
      return picture;
    },
    close() {
      for (const name of readdirSync(folder)) if (!asked.has(name)) rmSync(join(folder, name));
      return drawn;
    },
  };
}

/** Deletes every so manieth picture of a store, so that the next build draws it anew. */
export function forgetPictures(folder: string, every: number): void {
  if (!existsSync(folder)) return;
  const names = readdirSync(folder).sort();
  for (const name of names.filter((_, index) => index % every === 0)) rmSync(join(folder, name));
}
