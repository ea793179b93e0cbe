/** What a finished page says of itself, for the picture that stands for it. */
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import type { PictureWords } from '../lib/sharing-picture.ts';

type Element = DefaultTreeAdapterMap['element'];
type Node = DefaultTreeAdapterMap['node'];

export interface SharedPage {
  /** The whole address of its picture. */
  picture: string;
  words: PictureWords;
}

/** As Astro writes it. No text and no attribute holds it, because there the brackets or the quotes are escaped. */
const NAMED = '<meta property="og:image" ';
/** Without a bracket inside, so that a `<style>` in an attribute takes no more than itself away. */
const STYLES = /<style>[^<]*<\/style>/g;

/** @returns undefined for a page that names no picture. @throws when one that does has no heading to draw. */
export function findSharedPage(html: string): SharedPage | undefined {
  if (!html.includes(NAMED)) return undefined;
  // To read the styles too, and the page to its end, takes ten times as long, and only "Call 999" may stand below.
  const plain = html.replace(STYLES, '');
  const start = plain.slice(0, plain.indexOf('</h1>', plain.indexOf('<main ')));
  const isEnough = start.includes('<h1') && !html.includes('app-action--emergency');
  return (isEnough ? readPage(start) : undefined) ?? readPage(plain) ?? refuse();
}

function refuse(): never {
  throw new Error('The page names a picture, and has no heading in <main> to draw');
}

/** @returns undefined when the heading or the picture is not found. */
function readPage(html: string): SharedPage | undefined {
  const elements = listElements(parse(html));
  const findMeta = (property: string) => {
    const meta = elements.find((each) => each.tagName === 'meta' && getAttribute(each, 'property') === property);
    return meta && getAttribute(meta, 'content');
  };
  const main = elements.find(({ tagName }) => tagName === 'main');
  const parts = main ? listElements(main) : [];
  const heading = parts.findIndex(({ tagName }) => tagName === 'h1');
  const picture = findMeta('og:image');
  if (heading < 0 || picture === undefined) return undefined;
  const crumbs = elements.filter((each) => hasClass(each, 'nhsuk-breadcrumb__link'));
  // The first leads home.
  const kicker = parts.slice(0, heading).find((each) => hasClass(each, 'app-kicker')) ?? crumbs.slice(1).at(-1);
  // A page of 999 offers nothing else to do.
  const actions = parts.filter((each) => hasClass(each, 'app-action'));
  const isEmergency = actions.length > 0 && actions.every((each) => hasClass(each, 'app-action--emergency'));
  return {
    picture,
    words: {
      siteName: findMeta('og:site_name') ?? '',
      title: getWords(parts[heading]!),
      kicker: kicker && getWords(kicker),
      emergency: isEmergency ? getWords(actions[0]!) : undefined,
    },
  };
}

function listElements(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.flatMap((child) => ('tagName' in child ? [child, ...listElements(child)] : []));
}

function getAttribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

function hasClass(element: Element, name: string): boolean {
  return (getAttribute(element, 'class') ?? '').split(/\s+/).includes(name);
}

function getWords(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  return 'childNodes' in node ? node.childNodes.map(getWords).join('').replace(/\s+/g, ' ').trim() : '';
}
