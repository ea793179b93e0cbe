/**
 * Content is text, never code: MDX can run programs on the machine that builds the site, so everything that is not
 * plain Markdown or one of our prose components is refused before Astro sees the file. The parser is the one that
 * Astro itself uses, because two parsers can disagree.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mdxToMdast } from 'satteri';
import { optionalAttributes, proseAttributes, type ProseComponent } from '../../src/components/prose/attributes.ts';
import { findNearestName } from '../../src/lib/nearest-name.ts';
import { collections } from '../../src/schemas/collections.ts';
import type { ContentFile, Fault } from '../content-files.ts';
import { listFigures } from './figures.ts';
import type { Rule } from './rule.ts';
import { PICTURE } from './stray-files.ts';

interface Node {
  type: string;
  name?: string | null;
  url?: string;
  alt?: string | null;
  depth?: number;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: Node[];
  position?: { start: { line: number; column: number } };
}

/** Ids that a component may name, and how to speak of them. */
interface Known {
  ids: Set<string>;
  /** The sentence when there is none, before the id. */
  none: string;
  /** What to do when nothing resembles it. */
  mend: string;
}

/** What a check of one node needs to know, and how it says what it found. */
interface Context {
  root: string;
  file: ContentFile;
  /** For each component whose id must exist: the ids there are. */
  known: Record<string, Known>;
  say: (node: Node, message: string, value?: string) => Fault;
}

type Data = Record<string, unknown> | undefined;

const TEXT_NODES = new Set([
  'root',
  'paragraph',
  'text',
  'strong',
  'emphasis',
  'linkReference',
  'list',
  'listItem',
  'blockquote',
  'break',
  'thematicBreak',
  'table',
  'tableRow',
  'tableCell',
  'inlineCode',
]);
const LINK = /^(?:\/(?![/\\])|#|https:\/\/|mailto:|tel:|sms:)/;
const ALLOWED: Record<string, Record<string, true | readonly string[]>> = proseAttributes;

export const mdxIsData: Rule = {
  name: 'mdx-is-data',
  severity: 'error',
  waivable: false,
  why: 'a page can otherwise run programs on the machine that builds the site',
  example: { wrong: 'Waits of {4} hours', right: 'Waits of 4 hours' },
  check: ({ root, files }) => {
    const known = collectKnown(files);
    return files
      .filter((file) => collections[file.collection].format === 'mdx' && file.hasFrontMatter)
      .flatMap((file) => checkFile({ root, file, known, say: toFinding(file) }));
  },
};

function collectKnown(files: ContentFile[]): Record<string, Known> {
  const idsOf = (collection: string) =>
    new Set(files.filter((file) => file.collection === collection).map(({ data }) => String((data as Data)?.['id'])));
  return {
    Term: {
      ids: idsOf('glossary'),
      none: 'the glossary has no word with the id',
      mend: 'Add it to content/glossary/ or leave the word plain',
    },
    Organisation: {
      ids: idsOf('organisations'),
      none: 'there is no organisation with the id',
      mend: 'Add it to content/organisations/ or leave the name plain',
    },
    Fact: {
      ids: new Set(listFigures(files).map(({ id }) => id)),
      none: 'the ledger has no figure with the id',
      mend: 'Add it to a file in content/figures/, with its document and place',
    },
  };
}

function toFinding(file: ContentFile): Context['say'] {
  return (node, message, value) => ({
    file: file.path,
    line: node.position?.start.line ?? 1,
    column: node.position?.start.column ?? 1,
    value,
    message,
  });
}

function checkFile(context: Context): Fault[] {
  let tree: Node;
  try {
    tree = mdxToMdast(context.file.body, { features: { gfm: true } }) as Node;
  } catch (error) {
    return [explainParseError(context.file, error)];
  }
  const findings: Fault[] = [];
  const visit = (node: Node) => {
    findings.push(...checkNode(node, context));
    node.children?.forEach(visit);
  };
  visit(tree);
  return findings;
}

function checkNode(node: Node, context: Context): Fault[] {
  const { say } = context;
  switch (node.type) {
    case 'mdxjsEsm':
      return [say(node, 'import and export are code and are not allowed: the components are there without them')];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [say(node, 'curly brackets run code, so they are not allowed: to show a bracket, write \\{')];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return checkElement(node, context);
    case 'html':
      return [say(node, 'raw HTML is not allowed here: use Markdown or one of the components')];
    case 'heading':
      return node.depth === 1 ? [say(node, 'the title is the page’s only main heading: begin with ## here')] : [];
    case 'link':
    case 'definition':
      return checkLink(node, context);
    case 'image':
      return checkPicture(node, context);
    default:
      return TEXT_NODES.has(node.type)
        ? []
        : [say(node, `this kind of Markdown (${node.type}) is not used on this site`)];
  }
}

function checkElement(node: Node, { known, say }: Context): Fault[] {
  const name = node.name ?? '';
  const shown = `<${name}>`;
  const allowed = Object.hasOwn(ALLOWED, name) ? ALLOWED[name] : undefined;
  if (!allowed) {
    const near = findNearestName(name, Object.keys(ALLOWED));
    const hint = near ? `Did you mean <${near}>?` : `The components are: ${Object.keys(ALLOWED).join(', ')}`;
    return [say(node, `there is no component called ${shown}. ${hint}`, shown)];
  }
  const attributes = node.attributes ?? [];
  const written = attributes.map((attribute) => attribute.name);
  const optional = optionalAttributes[name as ProseComponent] ?? [];
  const missing = Object.keys(allowed).filter((each) => !written.includes(each) && !optional.includes(each));
  return [
    ...attributes.flatMap((attribute) => {
      if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
        return [say(node, 'write the value in quotes: curly brackets run code, so they are not allowed', shown)];
      }
      const message = explainAttribute(
        attribute.name ?? '',
        attribute.value,
        allowed,
        attribute.name === 'id' ? known[name] : undefined,
      );
      return message ? [say(node, message, shown)] : [];
    }),
    ...missing.map((each) => say(node, `${shown} needs ${each}="…"`, shown)),
  ];
}

function explainAttribute(
  attribute: string,
  value: string,
  allowed: Record<string, true | readonly string[]>,
  known: Known | undefined,
): string | undefined {
  const values = Object.hasOwn(allowed, attribute) ? allowed[attribute] : undefined;
  if (!values) {
    const near = findNearestName(attribute, Object.keys(allowed));
    return `"${attribute}" is not allowed on a component here${near ? `. Did you mean "${near}"?` : ''}`;
  }
  if (values !== true && !values.includes(value)) {
    return `${attribute} is "${value}". Write one of: ${values.join(', ')}`;
  }
  if (known && !known.ids.has(value)) {
    const near = findNearestName(value, known.ids);
    return `${known.none} "${value}". ${near ? `Did you mean "${near}"?` : known.mend}`;
  }
  return value.trim() ? undefined : `${attribute} is empty`;
}

function checkLink(node: Node, { say }: Context): Fault[] {
  const url = node.url ?? '';
  return LINK.test(url)
    ? []
    : [say(node, 'a link begins with / (a page of this site), https://, tel:, mailto: or #', url)];
}

/** A picture must be a picture of this site's, must exist, and must say in words what it shows. */
function checkPicture(node: Node, { root, file, say }: Context): Fault[] {
  const url = node.url ?? '';
  if (/^[a-z]+:|^[/\\]{2}/i.test(url)) return [say(node, 'pictures must be files of this site, not of another', url)];
  const path = url.startsWith('/') ? join(root, 'public', url) : join(root, dirname(file.path), url);
  const findings: Fault[] = [];
  if (!PICTURE.test(url)) findings.push(say(node, 'a picture ends in .jpg, .png, .webp or .avif', url));
  else if (!existsSync(path)) findings.push(say(node, `there is no picture at ${url}: check its name and folder`, url));
  if (!node.alt?.trim()) findings.push(say(node, 'say in the square brackets what the picture shows', url));
  return findings;
}

function explainParseError(file: ContentFile, error: unknown): Fault {
  const text = error instanceof Error ? error.message : String(error);
  const place = /(\d+):(\d+)/.exec(text);
  const line = Number(place?.[1] ?? 1);
  const written = file.text.split('\n')[line - 1] ?? '';
  return {
    file: file.path,
    line,
    column: Number(place?.[2] ?? 1),
    value: written.trim().slice(0, 60),
    message: explainText(text, written),
  };
}

function explainText(error: string, written: string): string {
  if (/<!--/.test(written)) return 'comments in HTML are not allowed here: remove the line';
  if (/<\s*\d/.test(written)) return 'write "under 4 hours", or &lt;4, instead of <4';
  if (/[{}]/.test(written)) return 'curly brackets run code, so they are not allowed: to show a bracket, write \\{';
  return `this text cannot be read: ${error.split('\n')[0]}`;
}
