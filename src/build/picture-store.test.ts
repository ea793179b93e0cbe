import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFolder } from '../../tests/fixtures/folder.ts';
import { forgetPictures, openPictureStore } from './picture-store.ts';

/** Asks for pictures as a build does. @returns what was got, and how many were drawn. */
async function ask(folder: string, sources: string[], version = '1') {
  const store = openPictureStore(folder, version, async (source) => Buffer.from(`picture of ${source}`));
  const pictures = await Promise.all(sources.map(store.getPicture));
  return { pictures: pictures.map(String), drawn: store.close() };
}

test('draws a picture once, and again when it or the way of drawing is another', async () => {
  const folder = join(createFolder({}), 'store');
  expect(await ask(folder, ['a', 'b'])).toEqual({ pictures: ['picture of a', 'picture of b'], drawn: 2 });
  expect(await ask(folder, ['b', 'a'])).toEqual({ pictures: ['picture of b', 'picture of a'], drawn: 0 });
  expect((await ask(folder, ['a', 'c'])).drawn).toBe(1);
  expect((await ask(folder, ['a', 'c'], '2')).drawn).toBe(2);
});

test('keeps nothing that the last build did not ask for', async () => {
  const folder = createFolder({ 'left-by-a-build-that-was-cut-off.png.new': 'half' });
  await ask(folder, ['a', 'b']);
  await ask(folder, ['a']);
  expect(readdirSync(folder)).toHaveLength(1);
  expect((await ask(folder, ['b'])).drawn).toBe(1);
});

test('forgets every third', async () => {
  const folder = createFolder({});
  const sources = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  await ask(folder, sources);
  forgetPictures(folder, 3);
  expect((await ask(folder, sources)).drawn).toBe(3);
  expect(() => forgetPictures(join(folder, 'nothing'), 3)).not.toThrow();
});
