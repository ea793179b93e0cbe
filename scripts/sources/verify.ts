/**
 * Whether what we say of a document is so: that every figure stands, as printed, in the place it names; that every
 * place cited is there; that every slip we corrected is printed as we say; that tables have the cells of the document.
 */
import { findWhole } from '../../src/lib/find-whole.ts';
import { findPosition, quoteValue, type ContentFile, type Fault } from '../content/content-files.ts';
import { listCitedPlaces } from '../content/cited-places.ts';
import { formatLines, toPlainWords, type DocumentText } from './document-text.ts';
import { findPlaces, type HeldDocument, type OutlinePlace, type Places } from './places.ts';
import { verifyTable } from './verify-table.ts';

/** Words that must stand in a place of a document, and where in the content that is said. */
export interface Claim {
  file: ContentFile;
  /** The field that says it. */
  path: PropertyKey[];
  publication: string;
  at: string;
  /** The words as printed; left out where only the place is cited. */
  words?: string | undefined;
}

export interface Verification {
  findings: Fault[];
  counts: {
    documents: number;
    figures: number;
    citations: number;
    misprints: number;
    words: number;
    tables: number;
    cells: number;
  };
}

/** @param documents Texts by the id of their publication. */
export function verifySources(files: ContentFile[], documents: Map<string, DocumentText>): Verification {
  const held = new Map<string, HeldDocument>();
  const findings: Fault[] = [];
  for (const file of files.filter(({ collection }) => collection === 'publications')) {
    const { id, outline } = file.data as { id: string; outline: OutlinePlace[] };
    const text = documents.get(id);
    if (!text) {
      findings.push(toFinding(file, ['id'], `its text is not in the folder: ${id}.txt is missing`));
      continue;
    }
    const places = findPlaces(text, outline);
    held.set(id, { id, text, outline, places });
    findings.push(...findLostPlaces(file, outline, places, text));
  }
  const claims = {
    figures: files.flatMap(toFigureClaims),
    citations: files.flatMap(toCitationClaims),
    misprints: files.flatMap(toMisprintClaims),
    words: files.flatMap(toWordClaims),
  };
  findings.push(
    ...Object.values(claims)
      .flat()
      .flatMap((claim) => verifyClaim(claim, held)),
  );
  const tables = files.filter(({ collection }) => collection === 'datasets').map((file) => verifyTable(file, held));
  findings.push(...tables.flatMap((table) => table.findings));
  return {
    findings,
    counts: {
      documents: held.size,
      figures: claims.figures.length,
      citations: claims.citations.length,
      misprints: claims.misprints.length,
      words: claims.words.length,
      tables: tables.length,
      cells: tables.reduce((sum, { cells }) => sum + cells, 0),
    },
  };
}

/** A place of the outline must be in the text, unless the outline says that it is missing there. */
function findLostPlaces(file: ContentFile, outline: OutlinePlace[], { lost }: Places, text: DocumentText): Fault[] {
  return lost
    .filter(({ missing }) => missing === undefined)
    .map((item) =>
      toFinding(
        file,
        ['outline', outline.indexOf(item), 'at'],
        `this place was not found in ${text.file}: add "begins" with its first words as they stand there`,
      ),
    );
}

function verifyClaim(claim: Claim, held: Map<string, HeldDocument>): Fault[] {
  const document = held.get(claim.publication);
  if (!document) return [];
  const { text, places } = document;
  const say = (message: string) => [toFinding(claim.file, claim.path, message)];
  const place = places.found.get(claim.at);
  if (!place) return say(`${claim.at} was not found in ${text.file}, so nothing can be cited from it`);
  if (claim.words === undefined) return [];
  const words = toPlainWords(claim.words);
  const inside = findWhole(text.flat.slice(0, place.end), words, place.start);
  if (inside >= 0) return [];
  const where = `${claim.at} (${text.file}:${formatLines(text, place)})`;
  const elsewhere = findWhole(text.flat, words);
  if (elsewhere < 0) return say(`does not stand in ${where}, nor anywhere else in the document as printed here`);
  const other = findNarrowest(places, elsewhere);
  return say(
    `does not stand in ${where}, but at ${text.file}:${text.lineOf[elsewhere]}${other ? `, which is ${other}` : ''}`,
  );
}

/** The smallest place around a character. */
function findNarrowest({ found }: Places, at: number): string | undefined {
  return [...found]
    .filter(([, { start, end }]) => start <= at && at < end)
    .sort(([, a], [, b]) => a.end - a.start - (b.end - b.start))[0]?.[0];
}

function toFigureClaims(file: ContentFile): Claim[] {
  if (file.collection !== 'figures') return [];
  const { publication, figures } = file.data as { publication: string; figures: { at: string; quote: string }[] };
  return figures.map(({ at, quote }, index) => ({
    file,
    path: ['figures', index, 'quote'],
    publication,
    at,
    words: quote,
  }));
}

const WITH_WORDS = ['figures', 'misprints', 'sides'];

function toCitationClaims(file: ContentFile): Claim[] {
  // A figure, a slip and a side of a disagreement bring words along, which stand in the place or do not.
  return listCitedPlaces(file)
    .filter(({ path }) => !WITH_WORDS.includes(String(path[0])))
    .map(({ path, publication, at }) => ({
      file,
      path: [...path, 'at'],
      publication: String(publication),
      at: String(at),
    }));
}

function toMisprintClaims(file: ContentFile): Claim[] {
  if (file.collection !== 'publications') return [];
  const { id, misprints = [] } = file.data as { id: string; misprints?: { at: string; printed: string }[] };
  return misprints.map(({ at, printed }, index) => ({
    file,
    path: ['misprints', index, 'printed'],
    publication: id,
    at,
    words: printed,
  }));
}

/** The words of a disagreement that are not figures. */
function toWordClaims(file: ContentFile): Claim[] {
  if (file.collection !== 'disagreements') return [];
  const { sides } = file.data as { sides: { publication?: string; at?: string; printed?: string }[] };
  return sides.flatMap(({ publication, at, printed }, index) =>
    publication && at ? [{ file, path: ['sides', index, 'printed'], publication, at, words: printed }] : [],
  );
}

function toFinding(file: ContentFile, path: PropertyKey[], message: string): Fault {
  return {
    file: file.path,
    ...findPosition(file, path),
    field: path.join('.'),
    value: quoteValue(file, path),
    message,
  };
}
