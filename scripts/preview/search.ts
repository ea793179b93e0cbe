/**
 * The search in the preview. Its index is made when somebody searches, from the pages as they are then; after a save the
 * older index answers until the newer one is ready.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  findSearchedPage,
  INSTANT_FILE,
  MORE_FILE,
  readSynonyms,
  toInstantFiles,
} from '../../src/build/instant-index.ts';
import { addPage, createSearchFiles } from '../../src/build/search-index.ts';
import type { SearchedPage } from '../../src/lib/searched-page.ts';

interface Searched {
  getAddress: () => string;
  /** Another word after every change of what the pages show. */
  getVersion: () => string;
}

type Files = Map<string, Uint8Array>;

const TYPES: Record<string, string> = { js: 'text/javascript', json: 'application/json', wasm: 'application/wasm' };

/** @returns a middleware for Vite's server, which answers below `/pagefind/`, and for the files of the first answers. */
export function toSearchMiddleware({ getAddress, getVersion }: Searched) {
  let ready: Files | undefined;
  let making: Promise<Files> | undefined;
  let version: string | undefined;
  const make = () => {
    version = getVersion();
    making = createFiles(getAddress()).finally(() => (making = undefined));
    return making.then((files) => (ready = files));
  };
  const getFiles = async (): Promise<Files> => {
    // One Pagefind at a time: it is one process behind one door.
    const newest = making ?? (version === getVersion() && ready ? Promise.resolve(ready) : make());
    newest.catch(() => (version = undefined));
    return ready ?? newest;
  };
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const path = (request.url ?? '').replace(/[?#].*$/s, '').slice(1);
    if (!path.startsWith('pagefind/') && path !== INSTANT_FILE && path !== MORE_FILE) return next();
    getFiles().then(
      (files) => send(response, path, files.get(path)),
      () => send(response, path, undefined),
    );
  };
}

function send(response: ServerResponse, path: string, content: Uint8Array | undefined): void {
  response.statusCode = content ? 200 : 404;
  response.setHeader('Content-Type', TYPES[path.replace(/^.*\./, '')] ?? 'application/octet-stream');
  response.end(content);
}

/** Follows the links of the preview from its list of all pages. */
async function createFiles(address: string): Promise<Files> {
  const pages: SearchedPage[] = [];
  const files = await createSearchFiles(async (index) => {
    const seen = new Set(['/search/']);
    for (const path of seen) {
      const answer = await fetch(new URL(path, address));
      const content = await answer.text();
      if (!answer.ok) continue;
      for (const [, link = ''] of content.matchAll(/\shref="(\/[^"#?]*\/|\/)(?:[#?][^"]*)?"/g)) seen.add(link);
      if (path.endsWith('/')) pages.push(...[findSearchedPage(path, content) ?? []].flat());
      await addPage(index, path, content);
    }
  });
  const { first, more } = toInstantFiles(pages, readSynonyms('.'));
  return files.set(INSTANT_FILE, Buffer.from(first)).set(MORE_FILE, Buffer.from(more));
}
