/**
 * Keeps the copy of the content that Astro shows while somebody edits. Astro never reads the edited folder itself: only
 * what the check has found harmless is copied, so that a file with a fault breaks no page and a stranger's file runs
 * nothing.
 */
import { mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkContent } from '../check.ts';
import type { Finding } from '../content/content-files.ts';
import { rules } from '../rules/index.ts';
import { waivers } from '../rules/waivers.ts';
import { findGoodState } from './good-state.ts';
import type { PreviewState } from './page-box.ts';
import { listDifferences, NOTHING, readSnapshot, writeSnapshot, type Snapshot } from './snapshot.ts';

export interface Preview {
  getState: () => PreviewState;
  /** Whether the copy has the files that every page needs. */
  canStart: () => boolean;
  /** Looks at the content again. */
  refresh: () => Change;
}

export interface Change {
  /** Files that were saved, or about which there is something else to say than before. */
  touched: string[];
  /** Files of the copy that are new, changed or gone. */
  shown: string[];
  findings: Finding[];
}

interface PreviewOptions {
  /** The folder whose `content/` is edited. */
  editedRoot: string;
  /** The folder whose `content/` Astro reads. */
  shownRoot: string;
  /** A folder in which states of the content are put to be checked. */
  checkedRoot: string;
  /** The day of the check, `2026-11-22`. */
  day: string;
}

/** What the site is made from; nothing else is ever copied. A name with `_` in front is a draft that nobody reads. */
const SHOWN = /(?:^|\/)[^_./][^/]*\.(?:mdx|yaml|png|jpe?g|webp|avif)$/;
const NEEDED = ['content/site.yaml', 'content/accessibility.yaml', 'content/redirects.yaml'];
/** An editor may set these aside, so they are about words: a page with such a fault can be shown. */
const ABOUT_WORDS = new Set([...rules.filter(({ waivable }) => waivable).map(({ name }) => name), waivers.name]);

export function createPreview({ editedRoot, shownRoot, checkedRoot, day }: PreviewOptions): Preview {
  linkProject(editedRoot, checkedRoot);
  let [written, edited] = [NOTHING, NOTHING];
  // An earlier preview may have left its last good versions. They count once they are found right again.
  let shown = readSnapshot(shownRoot, ['content']);
  let isShownRight = false;
  let state: PreviewState = { findings: [], held: new Set() };

  function check(content: Snapshot): Finding[] {
    writeSnapshot(checkedRoot, content, written);
    written = content;
    return checkContent(checkedRoot, day).findings.filter(({ severity }) => severity !== 'information');
  }
  const findFaulty = (content: Snapshot) => listFaulty(check(content));

  function chooseShown(next: Snapshot, findings: Finding[]): Snapshot {
    const wanted = toShown(next);
    if (listFaulty(findings).length === 0) return wanted;
    const previous = isShownRight ? shown : findGoodState(NOTHING, toShown(shown), findFaulty);
    // A check takes a while, and of these files it is done already.
    const isChecked = listDifferences(wanted, next).every((path) => path === 'content/README.md');
    return findGoodState(previous, wanted, (content) =>
      isChecked && content === wanted ? listFaulty(findings) : findFaulty(content),
    );
  }

  function refresh(): Change {
    const next = readSnapshot(editedRoot, ['content']);
    const findings = check(next);
    const good = chooseShown(next, findings);
    const change = {
      touched: listTouched(listDifferences(edited, next), state.findings, findings),
      shown: listDifferences(shown, good),
      findings,
    };
    state = { findings, held: new Set(listDifferences(toShown(next), good)) };
    writeSnapshot(shownRoot, good, shown);
    [edited, shown, isShownRight] = [next, good, true];
    return change;
  }

  const canStart = () => NEEDED.every((path) => shown.has(path));
  return { getState: () => state, canStart, refresh };
}

/** Makes a folder that is like the project in everything but its content, which is empty. */
function linkProject(root: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'content'), { recursive: true });
  for (const name of readdirSync(root)) {
    if (name !== 'content' && !name.startsWith('.')) symlinkSync(resolve(root, name), join(folder, name), 'junction');
  }
}

/** Files with a fault that could break a page or run a program. */
function listFaulty(findings: Finding[]): string[] {
  const faults = findings.filter(({ severity, rule }) => severity === 'error' && !ABOUT_WORDS.has(rule));
  return [...new Set(faults.map(({ file }) => file))];
}

function toShown(content: Snapshot): Snapshot {
  return new Map([...content].filter(([path, bytes]) => bytes !== null && SHOWN.test(path)));
}

function listTouched(saved: string[], before: Finding[], after: Finding[]): string[] {
  const [old, now] = [before, after].map((findings) => Map.groupBy(findings, ({ file }) => file));
  const told = [...new Set([...old!.keys(), ...now!.keys()])].filter(
    (file) => JSON.stringify(old!.get(file)) !== JSON.stringify(now!.get(file)),
  );
  return [...new Set([...saved, ...told])];
}
