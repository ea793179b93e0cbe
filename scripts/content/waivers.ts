/**
 * A waiver sets a rule aside for one value in one file: a line among the fields that says why.
 *
 *     # allow plain-words "stakeholders": it is the name of the group
 *
 * A waiver that nothing needs is a fault itself, so that waivers cannot pile up.
 */
import { findNearestName } from '../../src/lib/nearest-name.ts';
import type { ContentFile, Fault, Finding } from './content-files.ts';
import type { Rule } from '../rules/rule.ts';

interface Waiver {
  file: ContentFile;
  line: number;
  column: number;
  rule: string;
  value: string;
  reason: string;
  /** Not written as a waiver is. */
  isBroken?: boolean;
}

const SHORTEST_REASON = 10;
const WAIVER = /^(\s*#\s*)allow\b\s*(\S*?)(?:\s+["“]([^"”]*)["”])?\s*(?::\s*(.*?))?\s*$/i;
/** What was meant as one: it begins like a waiver and does not go on like one. */
const ATTEMPT = /^(\s*#\s*)allow\s+([\w-]+)/i;
/** Rules whose names have no hyphen by which to know them. */
const ONE_WORD_RULES = new Set(['names', 'headings', 'abbreviations', 'ampersands', 'orphans']);
/** Findings after which other rules could not see the words of a file, so that its waivers seem to be for nothing. */
const BLINDING = ['yaml', 'mdx-is-data'];

/** The findings that no waiver sets aside, and what is wrong with the waivers themselves. */
export function applyWaivers(
  findings: Finding[],
  files: ContentFile[],
  rules: Rule[],
): { findings: Finding[]; faults: Fault[] } {
  const waivers = files.flatMap(readWaivers);
  const faults = new Map(waivers.map((waiver) => [waiver, explain(waiver, rules)]));
  const valid = waivers.filter((waiver) => faults.get(waiver) === undefined);
  const used = new Set<Waiver>();
  const isBlind = ({ file }: Waiver) =>
    findings.some((finding) => finding.file === file.path && BLINDING.includes(finding.rule));
  const kept = findings.filter((finding) => {
    const waiver = valid.find((each) => isFor(each, finding));
    if (waiver) used.add(waiver);
    return !waiver;
  });
  return {
    findings: kept,
    faults: waivers.flatMap((waiver) => {
      const message =
        faults.get(waiver) ?? (used.has(waiver) || isBlind(waiver) ? undefined : explainUnused(waiver, findings));
      return message ? [toFault(waiver, message)] : [];
    }),
  };
}

/** Every line among a file's fields that begins with `# allow`. */
function readWaivers(file: ContentFile): Waiver[] {
  const lines = file.text.split('\n');
  const end = file.yamlStartsAfter
    ? lines.findIndex((line, index) => index > 0 && line.startsWith('---'))
    : lines.length;
  return lines.slice(0, Math.max(end, 0)).flatMap((text, index) => {
    const match = WAIVER.exec(text);
    if (!match) return readAttempt(file, text, index);
    const [, before = '', rule = '', value = '', reason = ''] = match;
    return [{ file, line: index + 1, column: before.length + 1, rule: rule.replace(/:$/, ''), value, reason }];
  });
}

/** A comment that only happens to begin with the word "allow" names no rule. */
function readAttempt(file: ContentFile, text: string, index: number): Waiver[] {
  const [, before = '', rule = ''] = ATTEMPT.exec(text) ?? [];
  if (!rule.includes('-') && !ONE_WORD_RULES.has(rule)) return [];
  return [{ file, line: index + 1, column: before.length + 1, rule, value: '', reason: '', isBroken: true }];
}

function explain({ rule, value, reason, isBroken }: Waiver, rules: Rule[]): string | undefined {
  if (isBroken) return `this is meant as a waiver: write # allow ${rule} "the words": why they may stay`;
  const found = rules.find(({ name }) => name === rule);
  if (!found) {
    const near = findNearestName(
      rule,
      rules.map(({ name }) => name),
    );
    return `there is no rule called "${rule}"${near ? `. Did you mean "${near}"?` : ': docs/rules/ lists them'}`;
  }
  if (!found.waivable) return `the rule "${rule}" keeps readers or the site safe, so nothing can set it aside`;
  if (!value) return `name the words that may stay, in quotes: # allow ${rule} "the words": why they may stay`;
  if (reason.length < SHORTEST_REASON) {
    return `say why, in ${SHORTEST_REASON} characters or more: # allow ${rule} "${value}": why they may stay`;
  }
  return undefined;
}

/** @param findings Of all files, before any was set aside. */
function explainUnused({ file, rule, value }: Waiver, findings: Finding[]): string {
  const meant = findings.find(
    (finding) =>
      finding.file === file.path && finding.rule === rule && value.toLowerCase().includes(finding.value?.toLowerCase() ?? '\0'),
  );
  if (!meant) return 'nothing needs this waiver: remove the line';
  return `write the words as the check quotes them: # allow ${rule} "${meant.value}": why they may stay`;
}

function isFor({ file, rule, value }: Waiver, finding: Finding): boolean {
  return finding.file === file.path && finding.rule === rule && finding.value?.toLowerCase() === value.toLowerCase();
}

function toFault({ file, line, column, rule }: Waiver, message: string): Fault {
  return { file: file.path, line, column, value: rule, message };
}
