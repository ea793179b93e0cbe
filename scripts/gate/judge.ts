/**
 * Judges the content of a project and prints what it refuses. `gate.ts` starts it; its answers are exit codes of its own.
 * It imports the parsers, our rules and the schemas of the checkout it stands in, and nothing from the folder it judges.
 */
import { parseContentFile, type ContentFile, type Fault, type Finding } from '../content/content-files.ts';
import { FIT, UNFIT } from './answers.ts';
import { checkGateFields } from './fields.ts';
import { readGateFiles, type GateText } from './files.ts';
import { formatAnnotations } from '../reporters/annotations.ts';
import { formatFinding } from '../reporters/words.ts';
import { characters } from '../rules/characters.ts';
import { checkText, mdxIsData } from '../rules/mdx-is-data.ts';
import { strayFiles } from '../rules/stray-files.ts';
import { yaml } from '../rules/yaml.ts';
import { toPrintable } from '../shared/printable.ts';
import { formatCount } from '../shared/counts.ts';
import { isCommand } from '../shared/is-command.ts';

export interface Judgement {
  /** By file, line and column. */
  findings: Finding[];
  fileCount: number;
}

/** The gate's own part of the work has no rule to be named after. */
const GATE = { name: 'gate', why: 'nothing may be read that could break or mislead the programs of the build' };
const REASONS = new Map([GATE, strayFiles, characters, yaml, mdxIsData].map(({ name, why }) => [name, why]));

/** @param root A project's folder. @throws when its content cannot be read. */
export function judgeContent(root: string): Judgement {
  const { texts, faults, fileCount } = readGateFiles(root);
  const stray = strayFiles.check({ root, files: [], day: '' });
  const findings = [
    ...toFindings(GATE.name, faults),
    ...toFindings(strayFiles.name, stray),
    ...texts.flatMap(judgeText),
  ];
  return {
    findings: findings.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column),
    fileCount,
  };
}

/** What is refused in one text, whatever other files say. */
export function judgeText({ path, text }: GateText): Finding[] {
  const isMdx = /\.mdx?$/.test(path);
  let file: ContentFile;
  try {
    // The gate asks only whether a text follows the fields; any kind of content with the right answer will do.
    file = parseContentFile({ path, text, collection: isMdx ? 'pages' : 'glossary' });
  } catch {
    return toFindings(GATE.name, [{ file: path, line: 1, column: 1, message: 'the fields cannot be read' }]);
  }
  const content = { root: '', files: [file], day: '' };
  return [
    ...toFindings(characters.name, characters.check(content)),
    ...toFindings(yaml.name, yaml.check(content)),
    ...toFindings(GATE.name, checkGateFields(file)),
    ...toFindings(mdxIsData.name, isMdx && file.hasFrontMatter ? checkText(file) : []),
  ];
}

function toFindings(rule: string, faults: Fault[]): Finding[] {
  return faults.map((fault) => ({ ...fault, rule, severity: 'error' }));
}

/** As `npm run check` says it. What strangers wrote cannot end a line, so it cannot speak to the machine that runs this. */
export function formatJudgement({ findings, fileCount }: Judgement): string {
  const explained = new Set<string>();
  const blocks = [...Map.groupBy(findings, ({ file }) => file)].flatMap(([file, inFile]) => [
    `${file}: ${formatCount(inFile.length, 'thing')} to mend`,
    ...inFile.flatMap((finding) => formatOne(finding, explained)),
  ]);
  const faulty = new Set(findings.map(({ file }) => file)).size;
  const last = findings.length
    ? `${formatCount(findings.length, 'thing')} to mend in ${formatCount(faulty, 'file')}. Nothing was built: mend them first.`
    : `The gate is open: ${formatCount(fileCount, 'file')}, all of them text and nothing else.`;
  return [...blocks, last].map(toPrintable).join('\n');
}

function formatOne(finding: Finding, explained: Set<string>): string[] {
  const { file, line, column, rule } = finding;
  const reason = explained.has(rule) ? [] : [`      Why: ${REASONS.get(rule)}.`];
  explained.add(rule);
  return [`  ${file}:${line}:${column} ${formatFinding(finding)}`, ...reason];
}

if (isCommand(import.meta.url)) {
  try {
    const judgement = judgeContent(process.argv[2] ?? '.');
    console.log(formatJudgement(judgement));
    if (process.env['GITHUB_ACTIONS'] && judgement.findings.length) console.log(formatAnnotations(judgement));
    process.exitCode = judgement.findings.length ? UNFIT : FIT;
  } catch (error) {
    console.error(toPrintable(error instanceof Error ? error.message : String(error)));
    process.exitCode = 2;
  }
}
