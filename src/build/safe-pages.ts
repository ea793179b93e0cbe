/**
 * The last fence: reads every finished page with an HTML parser and refuses inline scripts, event handlers, style
 * attributes, and anything loaded from another origin.
 */
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { listPages, readText } from './built-files.ts';
import type { StepInput } from './steps.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

const LOADING_ATTRIBUTES: Record<string, string[]> = {
  script: ['src'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  iframe: ['src', 'srcdoc'],
  object: ['data'],
  embed: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  use: ['href', 'xlink:href'],
  image: ['href', 'xlink:href'],
};
const LOADING_LINKS = /^(?:stylesheet|icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest)$/;

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
  visit(parse(html));
  return faults;
}

function checkElement(element: Element): string[] {
  const { tagName, attrs } = element;
  const get = (name: string) => attrs.find((attribute) => attribute.name === name)?.value;
  const faults = attrs.flatMap(({ name, value }) => {
    if (name.startsWith('on')) return [`<${tagName} ${name}> runs a script`];
    if (name === 'style') return [`<${tagName} style="${value.slice(0, 40)}"> is an inline style`];
    if (/^(?:href|action|formaction|src|xlink:href)$/.test(name) && /^\s*(?:javascript|data|vbscript):/i.test(value)) {
      return [`<${tagName} ${name}="${value.slice(0, 40)}"> is not an address`];
    }
    return [];
  });
  if (tagName === 'script' && !get('src') && get('type') !== 'application/ld+json')
    faults.push('<script> inside the page');
  if (tagName === 'base' || tagName === 'iframe') faults.push(`<${tagName}> is not used on this site`);
  const loading = [...(LOADING_ATTRIBUTES[tagName] ?? [])];
  if (tagName === 'link' && LOADING_LINKS.test(get('rel') ?? '')) loading.push('href');
  for (const name of loading) {
    if (/^\s*(?:[a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(get(name) ?? '')) {
      faults.push(`<${tagName} ${name}="${get(name)}"> asks another origin`);
    }
  }
  return faults;
}
