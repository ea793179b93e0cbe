/**
 * `npm run verify-sources -- FOLDER`: holds every figure, citation and table of the content against the documents themselves.
 * FOLDER has the text of each publication as `<id>.txt`. Exit code 1 if anything does not stand as we say, 2 if the
 * folder or the content cannot be read.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent, formatReport, isFit } from './check.ts';
import { readContent } from './content/content-files.ts';
import { readDocument, type DocumentText } from './sources/document-text.ts';
import { isCommand } from './shared/is-command.ts';
import { verifySources, type Verification } from './sources/verify.ts';

/** @param root The project's folder. @param folder Where the texts are. */
export function verifyFolder(root: string, folder: string): Verification {
  const files = readContent(root);
  const documents = new Map<string, DocumentText>();
  for (const { collection, data } of files) {
    if (collection !== 'publications') continue;
    const { id } = data as { id: string };
    const path = join(folder, `${id}.txt`);
    if (existsSync(path)) documents.set(id, readDocument(`${id}.txt`, readFileSync(path, 'utf8')));
  }
  return verifySources(files, documents);
}

export function formatVerification({ findings, counts }: Verification): string {
  const { documents, figures, citations, misprints, words, tables, cells } = counts;
  const claims = `${figures} figures, ${citations} citations, ${misprints} misprints, ${words} other wordings and ${cells} cells of ${tables} tables against ${documents} documents`;
  const lines = findings.map(
    ({ file, line, column, field, value, message }) =>
      `${file}:${line}:${column} ${field}: ${value ? `${JSON.stringify(value)} ` : ''}${message}`,
  );
  return findings.length
    ? [...lines, '', `Held ${claims}: ${findings.length} do not stand as we say.`].join('\n')
    : `Held ${claims}: everything stands as printed, in the place cited.`;
}

if (isCommand(import.meta.url)) {
  const [folder] = process.argv.slice(2);
  if (!folder || !existsSync(folder) || !statSync(folder).isDirectory()) {
    console.error(
      folder
        ? `There is no folder ${folder}.`
        : 'Say where the documents’ texts are: npm run verify-sources -- FOLDER (one <publication id>.txt each).',
    );
    process.exitCode = 2;
  } else {
    const report = checkContent(process.cwd());
    if (!isFit(report)) {
      console.error(`${formatReport(report)}\nThe documents were not looked at: mend the content first.`);
      process.exitCode = 2;
    } else {
      const verification = verifyFolder(process.cwd(), folder);
      console.log(formatVerification(verification));
      process.exitCode = verification.findings.length ? 1 : 0;
    }
  }
}
