/**
 * What may stand in a text of ours, and nothing else: MDX is a programming language, and a text that uses it as one runs
 * on the machine that builds the site. Every kind of node that is not named here is refused, so that a feature which
 * the parser learns tomorrow is refused too.
 */
import { explainLink, explainPicture } from './content-policy-addresses.ts';
import { explainComponent } from './content-policy-components.ts';
import { findInvisibleCharacters } from './invisible-characters.ts';

/** A node of the tree that Astro's own parser makes of an MDX text. */
export interface ContentNode {
  type: string;
  name?: string | null;
  value?: string;
  alt?: string | null;
  url?: string;
  title?: string | null;
  depth?: number;
  checked?: boolean | null;
  align?: (string | null)[] | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: ContentNode[];
  position?: { start: { line: number; column: number } };
  data?: object | null;
}

export interface ContentPolicy {
  /** The components there are, and their attributes: `true` is any text in quotes, a list is one of its words. */
  components: Readonly<Record<string, Readonly<Record<string, true | readonly string[]>>>>;
  /** Attributes of theirs that may be left out. */
  optional: Readonly<Record<string, readonly string[]>>;
}

export interface Violation {
  /** `code` runs on the machine that builds; the others reach the reader. */
  kind: 'code' | 'html' | 'component' | 'link' | 'picture' | 'markdown' | 'character';
  line: number;
  column: number;
  /** What stands there now. */
  value?: string | undefined;
  message: string;
}

type Place = Pick<Violation, 'line' | 'column'>;
type Fault = Omit<Violation, 'line' | 'column'>;

const PLAIN_NODES = new Set([
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
/** Levels inside each other: far more than any page needs, far fewer than break a program. */
export const DEEPEST_LEVEL = 60;

/** Everything in a text that is not plain Markdown or a component of the policy, in the order of the text. */
export function findViolations(tree: ContentNode, policy: ContentPolicy): Violation[] {
  const violations: Violation[] = [];
  // A list of what is still to do, because a function that calls itself breaks on a tree that is deep enough.
  const todo: { node: ContentNode; depth: number; outer: Place }[] = [
    { node: tree, depth: 0, outer: { line: 1, column: 1 } },
  ];
  for (let next = todo.pop(); next; next = todo.pop()) {
    const { node, depth, outer } = next;
    const { line, column } = node.position?.start ?? outer;
    const add = (faults: Fault[]) => violations.push(...faults.map((fault) => ({ ...fault, line, column })));
    if (depth > DEEPEST_LEVEL) {
      add([{ kind: 'markdown', message: 'there are too many levels inside each other here: begin a new paragraph' }]);
      break;
    }
    add([...checkNode(node, policy), ...checkCharacters(node)]);
    const children = node.children ?? [];
    for (let index = children.length - 1; index >= 0; index--) {
      todo.push({ node: children[index]!, depth: depth + 1, outer: { line, column } });
    }
  }
  return violations;
}

function checkNode(node: ContentNode, policy: ContentPolicy): Fault[] {
  switch (node.type) {
    case 'mdxjsEsm':
      return [
        fault(
          'code',
          'import and export are code and are not allowed to begin a line: the components are there without them',
        ),
      ];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [fault('code', 'curly brackets run code, so they are not allowed: to show a bracket, write \\{')];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return explainComponent(node, policy).map((message) => fault('component', message, `<${node.name ?? ''}>`));
    case 'html':
      return [fault('html', 'raw HTML is not allowed here: use Markdown or one of the components')];
    case 'heading':
      return node.depth === 1
        ? [fault('markdown', 'the title is the page’s only main heading: begin with ## here')]
        : refuseData(node);
    case 'link':
    case 'definition':
      return toFaults('link', explainLink(node.url ?? '', toWords(node)), node.url);
    case 'image':
      return [
        ...toFaults('picture', explainPicture(node.url ?? ''), node.url),
        ...(node.alt?.trim() ? [] : [fault('picture', 'say in the square brackets what the picture shows', node.url)]),
      ];
    default:
      return checkPlain(node);
  }
}

function checkPlain(node: ContentNode): Fault[] {
  if (!PLAIN_NODES.has(node.type)) {
    return [fault('markdown', `this kind of Markdown (${node.type}) is not used on this site`)];
  }
  if (typeof node.checked === 'boolean') {
    return [fault('markdown', 'boxes to tick are not used on this site: leave out the square brackets')];
  }
  if (node.align?.some((side) => side !== null)) {
    // It would become a style attribute, which the site's security policy forbids.
    return [fault('markdown', 'the line below a table’s first row has hyphens only: leave out the colons')];
  }
  return refuseData(node);
}

/** The parser hangs names of elements and attributes on a node where a text may give them itself. */
function refuseData(node: ContentNode): Fault[] {
  return node.data && Object.keys(node.data).length
    ? [fault('markdown', 'a text may not give an element its name or attributes: write it plainly')]
    : [];
}

/** Invisible characters that a text writes as codes, like `&#8238;`. */
function checkCharacters(node: ContentNode): Fault[] {
  const attributes = node.attributes?.map(({ value }) => value) ?? [];
  const texts = [node.value, node.alt, node.title, node.url, ...attributes].filter((text) => typeof text === 'string');
  return texts.flatMap((text) =>
    findInvisibleCharacters(text)
      .slice(0, 1)
      .map(({ name }) => fault('character', `an invisible character (${name}) is written here as a code: remove it`)),
  );
}

function toWords(node: ContentNode): string {
  return node.children?.map(({ value }) => value ?? '').join('') ?? '';
}

function toFaults(kind: Fault['kind'], message: string | undefined, value: string | undefined): Fault[] {
  return message ? [fault(kind, message, value)] : [];
}

function fault(kind: Fault['kind'], message: string, value?: string): Fault {
  return { kind, message, value };
}
