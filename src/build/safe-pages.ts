/**
 * The last fence: reads every finished page with an HTML parser and refuses inline scripts, event handlers, style
 * attributes, elements that this site does not use, and anything loaded from or sent to another origin.
 */
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { listPages, readText } from './built-files.ts';
import type { StepInput } from './steps.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** Everything that our pages are made of. A new element is added here on purpose, after thought of what it can load. */
const ELEMENTS = new Set(
  `html head meta title link style script body
  header nav main section aside footer div p span a ul ol li dl dt dd h1 h2 h3 h4 h5 h6
  strong em b i s small sub sup abbr cite q mark time code pre br hr blockquote figure figcaption
  table caption thead tbody tfoot tr th td details summary img
  form label input button select optgroup option fieldset legend noscript
  svg g path circle rect line polyline polygon text tspan desc
  fit-search fit-header-search fit-receipts fit-opening fit-find fit-chart fit-filter fit-sort`.split(/\s+/),
);
/** Attributes that make a browser fetch or send something by itself. */
const LOADING = [
  'src',
  'srcset',
  'imagesrcset',
  'poster',
  'background',
  'data',
  'action',
  'formaction',
  'ping',
  'srcdoc',
];
/** Links in the head that only name another page. */
const NAMING_LINKS = ['canonical', 'alternate', 'license'];

/** @throws one error that lists every fault of every page. */
export function assertSafePages({ folder }: Pick<StepInput, 'folder'>): void {
  const faults = listPages(folder).flatMap((path) =>
    findFaults(readText(folder, path)).map((fault) => `${path}: ${fault}`),
  );
  if (faults.length) throw new Error(`Pages that would break the security rules:\n${faults.join('\n')}`);
}

/** What is wrong with a page, in words. */
export function findFaults(html: string): string[] {
  const faults: string[] = [];
  const visit = (node: Node) => {
    if ('tagName' in node) faults.push(...checkElement(node));
    if ('content' in node && node.content) visit(node.content);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id ?? '');
  for (const id of new Set(ids.filter((each, index) => ids.indexOf(each) !== index))) {
    faults.push(`id="${id}" stands twice, and a link to it would lead to the first`);
  }
  // Read as a browser without scripts does, so that what stands in <noscript> is seen too.
  visit(parse(html, { scriptingEnabled: false }));
  return faults;
}

function checkElement(element: Element): string[] {
  const { tagName, attrs } = element;
  const get = (name: string) => attrs.find((attribute) => attribute.name === name)?.value;
  const faults = attrs.flatMap(({ name, value }) => checkAttribute(tagName, name, value));
  if (!ELEMENTS.has(tagName)) faults.push(`<${tagName}> is not used on this site`);
  // Data, which no browser runs.
  if (tagName === 'script' && !get('src') && !/^application\/(?:ld\+)?json$/.test(get('type') ?? '')) {
    faults.push('<script> inside the page');
  }
  if (tagName === 'meta' && get('http-equiv')) faults.push('<meta http-equiv> is not used on this site');
  if (tagName === 'input' && get('type')?.toLowerCase() === 'image')
    faults.push('<input type="image"> loads a picture');
  if (tagName === 'style' && /@import|url\(\s*["']?\s*(?:[a-z]+:|\/\/)/i.test(getText(element))) {
    faults.push('<style> asks another origin');
  }
  if (tagName === 'link') {
    const rels = (get('rel') ?? '').toLowerCase().split(/\s+/);
    if (!rels.every((rel) => NAMING_LINKS.includes(rel)) && isForeign(get('href') ?? '')) {
      faults.push(`<link href="${get('href')}"> asks another origin`);
    }
  }
  return faults;
}

function checkAttribute(tagName: string, name: string, value: string): string[] {
  const shown = `<${tagName} ${name}="${value.slice(0, 40)}">`;
  if (name.startsWith('on')) return [`<${tagName} ${name}> runs a script`];
  if (name === 'style') return [`${shown} is an inline style`];
  const isAddress = LOADING.includes(name) || /href$/.test(name);
  if (isAddress && /^(?:javascript|data|vbscript|blob|file):/i.test(toPlainAddress(value))) {
    return [`${shown} is not an address`];
  }
  if (tagName === 'a' && name === 'href' && isDisguised(value)) return [`${shown} leads elsewhere than it says`];
  if (LOADING.includes(name) && toAddresses(name, value).some(isForeign)) return [`${shown} asks another origin`];
  return [];
}

function toAddresses(name: string, value: string): string[] {
  return /srcset$/.test(name) ? value.split(',').map((part) => part.trim().split(/\s/)[0] ?? '') : [value];
}

/** An address as a browser reads it: without tabs and line ends anywhere, and without control characters around it. */
function toPlainAddress(value: string): string {
  // eslint-disable-next-line no-control-regex
  return value.replace(/[\t\n\r]/g, '').replace(/^[\u0000-\u0020]+/, '');
}

/** `//host`, `/\\host`, `https:host` and `https://nhs.uk@host`: none of ours looks like that. */
function isDisguised(value: string): boolean {
  const address = toPlainAddress(value);
  return /^[/\\]{2}|^\/\\|^https?:(?!\/\/)|^https?:\/\/[^/?#]*@|\\/i.test(address);
}

function isForeign(value: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(toPlainAddress(value));
}

function getText(element: Element): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}
