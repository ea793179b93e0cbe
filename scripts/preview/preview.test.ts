import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  ABOUT,
  copyOf,
  createContentTree,
  FREE_LINE,
  SERVICE,
  STORY,
  type Edits,
} from '../../tests/fixtures/content-tree.ts';
import { checkContent } from '../check.ts';
import { createPreview } from './preview.ts';

const DAY = '2026-11-22';
const faulty = copyOf(ABOUT, ['title: About this site', 'titel: About this site']);

/** A preview of a small project, with hands to save files in it and eyes to see what Astro would read. */
function openPreview(edits: Edits = {}) {
  const root = createContentTree(edits);
  const work = join(root, '.build/preview');
  const open = () =>
    createPreview({ editedRoot: root, shownRoot: join(work, 'site'), checkedRoot: join(work, 'checked'), day: DAY });
  const preview = open();
  preview.refresh();
  return {
    root,
    preview,
    open,
    save: (path: string, text: string) => writeFileSync(join(root, path), text),
    shown: (path: string) => {
      const file = join(work, 'site', path);
      return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    },
  };
}

describe('what Astro reads', () => {
  test('is the content itself when it is right, without what no page is made from', () => {
    const { preview, shown } = openPreview({ 'content/README.md': 'A manual' });
    expect(preview.canStart()).toBe(true);
    expect(shown(ABOUT)).toBe(copyOf(ABOUT));
    expect(shown('content/README.md')).toBeUndefined();
  });

  test('is the last good version of a file with a fault, until it is mended', () => {
    const { preview, save, shown, root } = openPreview();
    save(ABOUT, faulty);
    const change = preview.refresh();
    expect(change.touched).toEqual([ABOUT]);
    expect(change.shown).toEqual([]);
    expect(shown(ABOUT)).toBe(copyOf(ABOUT));
    expect(preview.getState().held).toEqual(new Set([ABOUT]));
    expect(preview.getState().findings).toEqual(
      checkContent(root, DAY).findings.filter(({ severity }) => severity !== 'information'),
    );
    const mended = copyOf(ABOUT, ['title: About this site', 'title: About all this']);
    save(ABOUT, mended);
    expect(preview.refresh().shown).toEqual([ABOUT]);
    expect(shown(ABOUT)).toBe(mended);
    expect(preview.getState()).toEqual({ findings: [], held: new Set() });
  });

  test('never holds a stranger’s program, link or script', () => {
    const code = `import fs from 'node:fs'\n\n{fs.rmSync('/')}`;
    const { preview, root, save, shown } = openPreview({ 'content/stories/evil.js': 'process.exit()' });
    save('content/pages/evil.mdx', copyOf(ABOUT, ['id: about', 'id: evil'], [FREE_LINE, code]));
    save(SERVICE, copyOf(SERVICE, ['The line is open', `${code}\n\nThe line is open`]));
    symlinkSync(join(root, 'public/map.png'), join(root, 'content/stories/linked.mdx'));
    preview.refresh();
    for (const path of ['content/stories/evil.js', 'content/pages/evil.mdx', 'content/stories/linked.mdx']) {
      expect(shown(path)).toBeUndefined();
      expect(preview.getState().findings.map(({ file }) => file)).toContain(path);
    }
    expect(shown(SERVICE)).toBe(copyOf(SERVICE));
  });

  test('keeps a removed file while another refers to it', () => {
    const { preview, root, shown } = openPreview();
    rmSync(join(root, STORY));
    preview.refresh();
    expect(shown(STORY)).toBeUndefined();
    rmSync(join(root, SERVICE));
    expect(preview.refresh().touched).toEqual(expect.arrayContaining([SERVICE, 'content/places/ely-hospital.yaml']));
    expect(shown(SERVICE)).toBe(copyOf(SERVICE));
  });

  test('follows a fault that is about words alone', () => {
    const { preview, save, shown } = openPreview();
    const wordy = copyOf(STORY, ['Doreen lives in Ely.', 'Doreen lives in Ely with 7,000 others.']);
    save(STORY, wordy);
    preview.refresh();
    expect(preview.getState().findings.map(({ rule }) => rule)).toContain('bare-figures');
    expect(shown(STORY)).toBe(wordy);
  });
});

describe('at the start', () => {
  test('a file with a fault is shown as the last preview left it', () => {
    const { open, save, shown } = openPreview();
    save(ABOUT, faulty);
    const again = open();
    again.refresh();
    expect(shown(ABOUT)).toBe(copyOf(ABOUT));
    expect(again.getState().held).toEqual(new Set([ABOUT]));
  });

  test('what somebody put into the copy meanwhile is not believed', () => {
    const { open, save, shown } = openPreview();
    save(`.build/preview/site/${ABOUT}`, copyOf(ABOUT, [FREE_LINE, '{process.exit()}']));
    save(ABOUT, faulty);
    open().refresh();
    expect(shown(ABOUT)).toBeUndefined();
  });

  test('without the site’s own file there is nothing to show', () => {
    const { preview } = openPreview({ 'content/site.yaml': 'name: {' });
    expect(preview.canStart()).toBe(false);
    expect(preview.getState().findings.map(({ file }) => file)).toContain('content/site.yaml');
  });
});
