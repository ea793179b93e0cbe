/**
 * Puts the box into every page that the preview's server sends, and keeps open pages fresh. Vite tells a page when to
 * load again, but a page that is just loading does not hear it, and would stay as it was before the save.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { toPageBox, toStandIn, type PreviewState } from './page-box.ts';

interface Shown {
  /** Asked when a page is finished. */
  getState: () => PreviewState;
  /** Another word after every change of what the pages show. */
  getVersion: () => string;
}

const VERSION_PATH = '/__preview';

/** @returns a middleware for Vite's server. */
export function toBoxMiddleware({ getState, getVersion }: Shown) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    // Vite would start a program on this machine for any page that asks.
    if (request.url?.startsWith('/__open-in-editor')) {
      response.writeHead(404).end();
      return;
    }
    if (request.url === VERSION_PATH) {
      response.end(getVersion());
      return;
    }
    if (request.headers.accept?.includes('text/html')) {
      const version = getVersion();
      changePage(response, (html, status) => {
        const page = status >= 500 ? toStandIn(getState()) : insertBox(html, getState());
        return page + toWatcher(version);
      });
    }
    next();
  };
}

/** A script that loads the page again once there is a newer version of it. */
function toWatcher(version: string): string {
  return `<script type="module">
const version = ${JSON.stringify(version)};
setInterval(async () => {
  const newest = await fetch('${VERSION_PATH}').then((response) => response.text(), () => version);
  if (newest !== version) location.reload();
}, 1000);
</script>`;
}

/** The page with the box as the first thing in its body. */
export function insertBox(html: string, state: PreviewState): string {
  const box = toPageBox(state, findSource(html));
  return box ? html.replace(/<body\b[^>]*>|$/, (start) => start + box) : html;
}

/** What the footer says of the page's file. The footer is last, so nothing in the text comes after it. */
function findSource(html: string): string | undefined {
  return [...html.matchAll(/\sdata-source="([^"]*)"/g)].at(-1)?.[1];
}

/** Collects what would be sent; HTML goes out changed, everything else as it is. */
function changePage(response: ServerResponse, change: (html: string, status: number) => string): void {
  const chunks: Buffer[] = [];
  const collect = (chunk: unknown) => {
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  const { writeHead, flushHeaders, write, end } = response;
  response.flushHeaders = () => undefined;
  response.writeHead = (status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    const headers = rest.find((each) => typeof each === 'object') ?? {};
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value as string);
    return response;
  };
  response.write = (chunk: unknown) => {
    collect(chunk);
    return true;
  };
  response.end = (chunk?: unknown) => {
    collect(chunk);
    Object.assign(response, { writeHead, flushHeaders, write, end });
    const body = Buffer.concat(chunks);
    if (!String(response.getHeader('content-type')).startsWith('text/html')) return response.end(body);
    for (const name of ['content-length', 'etag']) response.removeHeader(name);
    return response.end(change(body.toString('utf8'), response.statusCode));
  };
}
