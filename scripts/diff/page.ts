/** A built page as its reader meets it: blocks of text with what they link to. Scripts and hashes are left out. */
import { parse } from 'parse5';
import { BlockList, foldSpace } from './block-list.ts';
import { getAttribute, getChildren, getClasses, getText, isElement, listElements } from './elements.ts';
import type { Element, Node } from './elements.ts';

export interface Link {
  href: string;
  text: string;
}

export type CareCard = 'emergency' | 'urgent' | 'non-urgent';
/** `frame` is what stands around the page's own text, mostly the same on every page. */
export type Part = 'title' | 'description' | 'frame' | 'text';

/** A paragraph, item, heading, table row or other piece of text that stands by itself. */
export interface Block {
  part: Part;
  text: string;
  links: Link[];
  /** The heading it stands under. */
  heading: string;
  card?: CareCard | undefined;
  /** The figure's id, in the list of figures at the end of a page. */
  receipt?: string | undefined;
}

export interface Page {
  address: string;
  title: string;
  blocks: Block[];
  /** Every link, also those without words. */
  links: Link[];
  /** Where a link can point to. */
  ids: Set<string>;
  /** `https://fit.example`, by which the page calls its own site. */
  origin?: string | undefined;
  style: string;
}

/** Where a piece of text stands. */
export interface Place {
  part: Part;
  link?: Link | undefined;
  card?: CareCard | undefined;
  receipt?: string | undefined;
}

const INLINE = new Set(
  `a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q s samp small span strong sub sup td th time tspan
  wbr`.split(/\s+/),
);
/** A row of a table is one block, and so is a term with its description. */
const ENDINGS: Record<string, string> = { br: ' ', dt: ': ', td: ' | ', th: ' | ' };
/** The numbers of a page's marks all move when one comes in; what they stand for does not. */
const MARK = 'app-fact__note';

/** @param address `/get-help/gp/` */
export function readPage(address: string, html: string): Page {
  // Read as a browser without scripts does, so that what stands in <noscript> is seen too.
  const elements = listElements(parse(html, { scriptingEnabled: false }));
  const find = (test: (element: Element) => boolean) => elements.find(test);
  const getOf = (element: Element | undefined, name: string) => (element && getAttribute(element, name)) ?? '';
  const title = foldSpace(
    find(({ tagName }) => tagName === 'title')
      ?.childNodes.map(getText)
      .join('') ?? '',
  );
  const list = new BlockList();
  addWhole(list, 'title', title);
  addWhole(
    list,
    'description',
    getOf(
      find((element) => getAttribute(element, 'name') === 'description'),
      'content',
    ),
  );
  const links: Link[] = [];
  readNodes(getChildren(find(({ tagName }) => tagName === 'body')!), { part: 'frame' }, list, links);
  list.end();
  return {
    address,
    title,
    blocks: list.blocks,
    links,
    ids: new Set(elements.flatMap((element) => getAttribute(element, 'id') ?? [])),
    origin: URL.parse(
      getOf(
        find((element) => getAttribute(element, 'rel') === 'canonical'),
        'href',
      ),
    )?.origin,
    style: elements
      .filter(({ tagName }) => tagName === 'style')
      .map(getText)
      .join('\n'),
  };
}

function addWhole(list: BlockList, part: Part, text: string): void {
  list.add(text, { part });
  list.end();
}

function readNodes(nodes: Node[], place: Place, list: BlockList, links: Link[]): void {
  nodes.forEach((node, index) => {
    if (node.nodeName === '#text' && 'value' in node) list.add(node.value, place);
    else if (isElement(node)) readElement(node, place, list, links, isElement(nodes[index - 1]));
  });
}

function readElement(element: Element, outside: Place, list: BlockList, links: Link[], isNextTo: boolean): void {
  const { tagName } = element;
  if (tagName === 'script' || tagName === 'style') return;
  if (getAttribute(element, 'hidden') !== undefined || getClasses(element).includes(MARK)) return;
  const place = toPlace(element, outside);
  if (place.link && place.link !== outside.link) links.push({ ...place.link, text: foldSpace(getText(element)) });
  const isBlock = !INLINE.has(tagName);
  if (isBlock && tagName !== 'dd') list.end();
  // Two elements without a space between them are two boxes on the page.
  else if (isNextTo) list.add(' ', outside);
  const alternative = tagName === 'img' && getAttribute(element, 'alt');
  if (alternative) list.add(`[picture: ${alternative}]`, place);
  readNodes(getChildren(element), place, list, links);
  list.add(ENDINGS[tagName] ?? '', outside);
  if (isBlock && tagName !== 'dt') list.end(/^h[1-6]$/.test(tagName));
}

function toPlace(element: Element, outside: Place): Place {
  const href = element.tagName === 'a' ? getAttribute(element, 'href') : undefined;
  const card = getClasses(element).flatMap((name) => /^nhsuk-card--care--(.+)$/.exec(name)?.[1] ?? [])[0];
  const receipt = /^receipt-(.+)$/.exec(getAttribute(element, 'id') ?? '')?.[1];
  return {
    part: element.tagName === 'main' ? 'text' : outside.part,
    link: href === undefined ? outside.link : { href, text: '' },
    card: (card as CareCard | undefined) ?? outside.card,
    receipt: receipt ?? outside.receipt,
  };
}
