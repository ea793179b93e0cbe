/** Holds a new file against all rules before it is written, among all the content that there is. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readBuildRecord } from '../../src/build/build-time.ts';
import {
  readContent,
  readYamlFile,
  type ContentFile,
  type FieldsFile,
  type Finding,
} from '../content/content-files.ts';
import { fields } from '../rules/fields.ts';
import { figures } from '../rules/figures.ts';
import { fileNames } from '../rules/file-names.ts';
import { ids } from '../rules/ids.ts';
import { rules } from '../rules/index.ts';
import { locators } from '../rules/locators.ts';
import type { Rule } from '../rules/rule.ts';
import { applyWaivers } from '../content/waivers.ts';

export interface Desk {
  root: string;
  /** The build's day, where there is one. */
  day: string | undefined;
  files: ContentFile[];
  /** What the check finds without the new file. */
  listBefore: () => Finding[];
}

/** A file that is not written yet. */
export interface Draft {
  path: string;
  text: string;
}

export function openDesk(root: string, day: string | undefined = readDay(root)): Desk {
  const files = readContent(root);
  let before: Finding[] | undefined;
  return { root, day, files, listBefore: () => (before ??= check(rules, { root, files, day })) };
}

/** What the whole check finds with this file and does not find without it, in whatever file it stands. */
export function findFaults(desk: Desk, draft: Draft): Finding[] {
  const files = [...desk.files.filter(({ path }) => path !== draft.path), ...readDraft(draft)];
  const known = new Set(desk.listBefore().map(toKey));
  return check(rules, { ...desk, files }).filter((finding) => !known.has(toKey(finding)));
}

/** What the schema and the rules on ids and places find in this file: quick enough to ask after every answer. */
export function findFieldFaults(desk: Desk, draft: Draft): Finding[] {
  const others = desk.files.filter(({ path }) => path !== draft.path);
  const files = readDraft(draft);
  // The others only lend their ids.
  const lent = others.map((file) => ({ ...file, hasFrontMatter: false }));
  return [
    ...check([fields], { ...desk, files: [...lent, ...files] }),
    ...check([fileNames, ids, locators, figures], { ...desk, files: [...others, ...files] }),
  ].filter(({ file }) => file === draft.path);
}

/** A draft as the check reads files: from a folder, where it is the only one. */
export function readDraft(draft: Draft): ContentFile[] {
  return withFolder(draft, (folder) => readContent(folder));
}

/** A text of YAML alone, as the check reads it. */
export function readFields(text: string): FieldsFile {
  return withFolder({ path: 'fields.yaml', text }, (folder) => readYamlFile(folder, 'fields.yaml'));
}

function check(chosen: Rule[], { root, files, day = '0000-00-00' }: Pick<Desk, 'root' | 'files' | 'day'>): Finding[] {
  const found = chosen.flatMap((rule) =>
    rule.check({ root, files, day }).map((fault): Finding => ({ ...fault, rule: rule.name, severity: rule.severity })),
  );
  return applyWaivers(found, files, rules).findings;
}

/** The finding without its place, which a new record moves. */
function toKey({ rule, file, field = '', value = '', message }: Finding): string {
  return [rule, file, field.replaceAll(/\.\d+/g, '.'), value, message].join('\n');
}

function withFolder<Result>({ path, text }: Draft, read: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'fit-new-'));
  try {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    return read(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readDay(root: string): string | undefined {
  try {
    return readBuildRecord(root).day;
  } catch {
    return undefined;
  }
}
