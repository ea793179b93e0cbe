/**
 * The words for a picture are heard instead of it. A screen reader says "image" by itself, and what stands beside the
 * picture is heard anyway.
 */
import { collections } from '../../src/schemas/collections.ts';
import type { ContentFile, Fault } from '../content/content-files.ts';
import { readMdxTree, toTextPlace } from '../content/mdx-tree.ts';
import { listNodes, toStart, toWords, type Visit } from '../content/mdx-walk.ts';
import type { Rule } from './rule.ts';

const LONGEST = 150;
/** Words as short as this may well stand in the sentence beside the picture. */
const SHORT = 15;
const BEGINNING =
  /^(?:an? |the )?(?:image|picture|photo|photograph|graphic|icon|drawing|illustration|screenshot)s? (?:of|showing|that shows|shows)\b/i;
/** Words that say what kind of thing it is, and nothing of what it shows. */
const KIND_ONLY =
  /^(?:an? |the |our )?(?:image|picture|photo|photograph|logo|map|chart|graph|diagram|icon|graphic|drawing|illustration|screenshot)s?\.?$/i;
const FILE_NAME =
  /\.(?:jpe?g|png|gif|webp|avif|svg)$|^(?:IMG|DSC|DSCN|PXL|image|photo|screenshot)[-_ ]?\d+$|^\S+[-_]\S*\d$/i;

export const altText: Rule = {
  name: 'alt-text',
  severity: 'error',
  waivable: false,
  why: 'people who cannot see a picture hear these words instead of it',
  finds: [
    'Words that a screen reader says by itself: "Picture of the way in" → "The way in"',
    'One word that says only what kind of thing it is: "Map" → what the map shows',
    'The name of a file: "IMG_1234.jpg" → what the picture shows',
    'Words that the text beside the picture says too',
    'More than 150 characters → put the rest into the text',
  ],
  example: { wrong: '![Picture of the way in](/map.png)', right: '![The way in from Lynn Road](/map.png)' },
  check: ({ files }) =>
    files
      .filter((file) => collections[file.collection].format === 'mdx' && file.hasFrontMatter)
      .flatMap((file) => listNodes(readMdxTree(file)).flatMap((visit) => checkPicture(file, visit))),
};

function checkPicture(file: ContentFile, { node, above }: Visit): Fault[] {
  const alt = node.type === 'image' ? node.alt?.trim() : undefined;
  const message = alt && (explain(alt) ?? explainRepeat(alt, listNeighbours(above)));
  if (!message) return [];
  const place = node.position ? toTextPlace(file, node, alt, { words: alt, index: 0 }) : toStart(node);
  return [{ file: file.path, ...place, value: alt, message }];
}

function explain(alt: string): string | undefined {
  const beginning = BEGINNING.exec(alt)?.[0];
  if (beginning)
    return `leave "${beginning}" out: screen readers say it by themselves. Begin with what the picture shows`;
  if (KIND_ONLY.test(alt)) return `"${alt}" does not say what the picture shows: a map of where, the logo of whom`;
  if (FILE_NAME.test(alt)) return `"${alt}" is the name of a file: say what the picture shows`;
  if (alt.length > LONGEST) {
    return `these words are ${alt.length} characters; keep them to ${LONGEST}, and put the rest into the text`;
  }
  return undefined;
}

function explainRepeat(alt: string, neighbours: string[]): string | undefined {
  const plain = toPlain(alt);
  const repeated = neighbours.some((text) => text === plain || (plain.length > SHORT && text.includes(plain)));
  return repeated ? 'the text beside the picture says the same: say only what the picture adds' : undefined;
}

/** The words of the paragraph that a picture stands in, and of those before and after it. */
function listNeighbours(above: Visit['above']): string[] {
  const [parent, block] = [above.at(-2), above.at(-1)];
  if (!block) return [];
  const siblings = parent?.children ?? [];
  const index = siblings.indexOf(block);
  return [siblings[index - 1], block, siblings[index + 1]]
    .flatMap((each) => (each ? [toPlain(toWords(each))] : []))
    .filter(Boolean);
}

function toPlain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
