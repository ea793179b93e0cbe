/**
 * Content is text, never code: MDX can run programs on the machine that builds the site, so everything that is not
 * plain Markdown or one of our prose components is refused before Astro sees the file. The parser is the one that
 * Astro itself uses, because two parsers can disagree.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { mdxToMdast } from 'satteri';
import { findNearestName } from '../../src/lib/nearest-name.ts';
import { collections } from '../../src/schemas/collections.ts';
import type { ContentFile, Finding } from '../content-files.ts';
import type { Rule } from './index.ts';

interface Node {
  type: string;
  name?: string | null;
  url?: string;
  depth?: number;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: Node[];
  position?: { start: { line: number; column: number } };
}

interface Known {
  components: string[];
  /** Ids of the glossary. */
  terms: Set<string>;
}

const TEXT_NODES = new Set([
  'root',
  'paragraph',
  'text',
  'strong',
  'emphasis',
  'link',
  'linkReference',
  'definition',
  'list',
  'listItem',
  'heading',
  'blockquote',
  'break',
  'thematicBreak',
  'table',
  'tableRow',
  'tableCell',
  'image',
  'inlineCode',
  'yaml',
]);
const LINK = /^(?:\/(?![/\\])|#|https:\/\/|mailto:|tel:|sms:)/;

export const checkMdx: Rule = ({ root, files }) => {
  const components = listProseComponents(root);
  const terms = new Set(
    files
      .filter(({ collection }) => collection === 'glossary')
      .map(({ data }) => String((data as { id?: unknown } | undefined)?.id)),
  );
  return files
    .filter((file) => collections[file.collection].format === 'mdx' && file.hasFrontMatter)
    .flatMap((file) => checkFile(file, { components, terms }));
};

/** The closed list that editors may use: the files of `src/components/prose/`. */
export function listProseComponents(root: string): string[] {
  return readdirSync(join(root, 'src/components/prose'))
    .filter((name) => name.endsWith('.astro'))
    .map((name) => name.replace('.astro', ''));
}

function checkFile(file: ContentFile, known: Known): Finding[] {
  const say = (node: Node, message: string, value?: string): Finding => ({
    rule: 'mdx-is-data',
    file: file.path,
    line: (node.position?.start.line ?? 1) + file.bodyStartsAfter,
    column: node.position?.start.column ?? 1,
    value,
    message,
  });
  let tree: Node;
  try {
    tree = mdxToMdast(file.body, { features: { gfm: true } }) as Node;
  } catch (error) {
    return [explainParseError(file, error)];
  }
  const findings: Finding[] = [];
  const visit = (node: Node) => {
    findings.push(...checkNode(node, known, say));
    node.children?.forEach(visit);
  };
  visit(tree);
  return findings;
}

function checkNode(node: Node, known: Known, say: (node: Node, message: string, value?: string) => Finding): Finding[] {
  switch (node.type) {
    case 'mdxjsEsm':
      return [say(node, 'import and export are code and are not allowed: the components are there without them')];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [say(node, 'curly brackets run code, so they are not allowed: to show a bracket, write \\{')];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return checkElement(node, known, say);
    case 'html':
      return [say(node, 'raw HTML is not allowed here: use Markdown or one of the components')];
    case 'heading':
      return node.depth === 1 ? [say(node, 'the title is the page’s only main heading: begin with ## here')] : [];
    case 'link':
    case 'definition':
    case 'image':
      return checkAddress(node, say);
    default:
      return TEXT_NODES.has(node.type)
        ? []
        : [say(node, `this kind of Markdown (${node.type}) is not used on this site`)];
  }
}

function checkElement(
  node: Node,
  { components, terms }: Known,
  say: (node: Node, message: string, value?: string) => Finding,
): Finding[] {
  const name = node.name ?? '';
  const findings: Finding[] = [];
  if (!components.includes(name)) {
    const near = findNearestName(name, components);
    findings.push(
      say(
        node,
        `there is no component called <${name}>. ${near ? `Did you mean <${near}>?` : `The components are: ${components.join(', ')}`}`,
        `<${name}>`,
      ),
    );
  }
  for (const attribute of node.attributes ?? []) {
    if (attribute.type !== 'mdxJsxAttribute' || (attribute.value !== null && typeof attribute.value === 'object')) {
      findings.push(
        say(node, 'write the value in quotes: curly brackets run code, so they are not allowed', `<${name}>`),
      );
    } else if (/^on|^set:|^is:|^client:|^define:|^class$|^style$/i.test(attribute.name ?? '')) {
      findings.push(say(node, `"${attribute.name}" is not allowed on a component`, `<${name}>`));
    } else if (name === 'Term' && attribute.name === 'id' && !terms.has(String(attribute.value))) {
      const near = findNearestName(String(attribute.value), terms);
      const hint = near ? `Did you mean "${near}"?` : 'Add it to content/glossary/ or leave the word plain';
      findings.push(say(node, `the glossary has no word with the id "${String(attribute.value)}". ${hint}`));
    } else if (attribute.name === 'href' && !LINK.test(String(attribute.value ?? ''))) {
      findings.push(say(node, 'a link begins with / or https:// or tel:', String(attribute.value ?? '')));
    }
  }
  return findings;
}

function checkAddress(node: Node, say: (node: Node, message: string, value?: string) => Finding): Finding[] {
  const url = node.url ?? '';
  if (node.type === 'image') {
    return /^[a-z]+:|^[/\\]{2}/i.test(url)
      ? [say(node, 'pictures must be files of this site, not of another', url)]
      : [];
  }
  return LINK.test(url)
    ? []
    : [say(node, 'a link begins with / (a page of this site), https://, tel:, mailto: or #', url)];
}

function explainParseError(file: ContentFile, error: unknown): Finding {
  const text = error instanceof Error ? error.message : String(error);
  const place = /(\d+):(\d+)/.exec(text);
  const line = Number(place?.[1] ?? 1) + file.bodyStartsAfter;
  const written = file.text.split('\n')[line - 1] ?? '';
  return {
    rule: 'mdx-is-data',
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
