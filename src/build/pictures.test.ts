import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import { describe, expect, test } from 'vitest';
import { createFolder } from '../../tests/fixtures/folder.ts';
import { ATTACKS } from '../../tests/fixtures/injected-content.ts';
import { listBuiltFiles } from './built-files.ts';
import { drawPicture, writePictures } from './pictures.ts';

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function toPage(title: string, picture?: string) {
  const named = picture && `<meta property="og:image" content="https://x.example${picture}">`;
  return (
    `<!doctype html><html><head><meta property="og:site_name" content="Fit for the Future">${named ?? '<meta name="robots" content="noindex">'}</head>` +
    `<body><main id="maincontent"><h1>${escape(title)}</h1></main></body></html>`
  );
}

/** Runs the step as a build does: into a fresh folder, with the store of the builds before. */
async function build(root: string, pages: Record<string, string>) {
  const folder = createFolder(pages);
  await writePictures({ root, folder });
  const files = listBuiltFiles(folder).filter((path) => path.endsWith('.png'));
  return { files, read: (file: string) => readFileSync(join(folder, file)) };
}

const PAGES = {
  'index.html': toPage('Home', '/pictures/home.png'),
  'stories/index.html': toPage('Stories', '/pictures/stories.png'),
  'stories/jack/index.html': toPage('Living beyond psychosis', '/pictures/stories/jack.png'),
  '404.html': toPage('Not found'),
};

describe('the step', () => {
  test('each page that may be listed has its picture, and a page that goes takes it along', async () => {
    const root = createFolder({});
    const { files, read } = await build(root, PAGES);
    expect(files).toEqual(['pictures/home.png', 'pictures/stories.png', 'pictures/stories/jack.png']);
    for (const file of files) expect(imageSize(read(file))).toMatchObject({ width: 1200, height: 630, type: 'png' });
    const others = Object.entries(PAGES).filter(([path]) => path !== 'stories/jack/index.html');
    expect((await build(root, Object.fromEntries(others))).files).toEqual([
      'pictures/home.png',
      'pictures/stories.png',
    ]);
  });

  test('the same page gives the same bytes, from the store and drawn anew; other words give others', async () => {
    const root = createFolder({});
    const [first, again] = [await build(root, PAGES), await build(root, PAGES)];
    expect(existsSync(join(root, '.build/pictures'))).toBe(true);
    rmSync(join(root, '.build'), { recursive: true });
    const anew = await build(root, PAGES);
    for (const file of first.files) {
      expect(again.read(file).equals(first.read(file))).toBe(true);
      expect(anew.read(file).equals(first.read(file))).toBe(true);
    }
    const other = await build(root, { 'index.html': toPage('Homes', '/pictures/home.png') });
    expect(other.read('pictures/home.png').equals(first.read('pictures/home.png'))).toBe(false);
  });

  test('a hostile title is a picture like any other', async () => {
    const title = `${ATTACKS.join(' ')} ${'x'.repeat(100_000)}`;
    const { read } = await build(createFolder({}), { 'index.html': toPage(title, '/pictures/home.png') });
    expect(imageSize(read('pictures/home.png'))).toMatchObject({ width: 1200, height: 630 });
    expect(read('pictures/home.png').length).toBeLessThan(60_000);
  });
});

test.each([
  ['another page’s picture', { 'a/index.html': toPage('A', '/pictures/b.png') }, 'its own is /pictures/a.png'],
  ['a way out', { 'a/index.html': toPage('A', '/pictures/../../a.png') }, 'its own is /pictures/a.png'],
  [
    'one picture for two pages',
    { 'index.html': toPage('Home', '/pictures/home.png'), 'home/index.html': toPage('A', '/pictures/home.png') },
    'Two pages would have one picture, pictures/home.png',
  ],
  ['a page among the pictures', { 'pictures/index.html': toPage('A') }, 'would be kept by browsers for a day'],
])('%s stops the build', async (_, pages, message) => {
  await expect(build(createFolder({}), pages)).rejects.toThrow(message);
});

test('a drawing that cannot be read is refused', async () => {
  await expect(drawPicture('<svg')).rejects.toThrow();
});
