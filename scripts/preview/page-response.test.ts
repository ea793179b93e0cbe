import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Finding } from '../content/content-files.ts';
import type { PreviewState } from './page-box.ts';
import { insertBox, toBoxMiddleware } from './page-response.ts';

const GP = 'content/services/gp.mdx';
const finding: Finding = {
  rule: 'fields',
  severity: 'error',
  file: GP,
  line: 3,
  column: 8,
  field: 'title',
  value: 'Us',
  message: 'is too short',
};
const toState = (findings: Finding[], held: string[] = []): PreviewState => ({ findings, held: new Set(held) });

describe('the page with the box', () => {
  const page = `<!doctype html><html><body class="a"><p>Text</p><p data-source="${GP}">x</p></body></html>`;

  test('the box comes first in the body', () => {
    expect(insertBox(page, toState([finding]))).toContain('<body class="a"><section class="fit-preview"');
  });

  test('a right page is left as it is', () => {
    expect(insertBox(page, toState([]))).toBe(page);
  });

  test('words of a fault that mean something to a replacement are kept', () => {
    expect(insertBox(page, toState([{ ...finding, value: '$& $1' }]))).toContain('$&#38; $1');
  });

  test('the last named file is the page’s: a text before it cannot pass for the footer', () => {
    const quoted = page.replace('Text', '<i data-source="content/stories/anna.mdx"></i>');
    expect(insertBox(quoted, toState([finding]))).toContain(`1 thing to mend in ${GP}`);
  });
});

describe('the answer to a browser', () => {
  async function ask(path: string, answer: (response: ServerResponse) => void, accept = 'text/html'): Promise<string> {
    const middleware = toBoxMiddleware({ getState: () => toState([finding], [GP]), getVersion: () => 'run.7' });
    const server = createServer((request, response) => middleware(request, response, () => answer(response)));
    onTestFinished(() => void server.close());
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    return (await fetch(`http://127.0.0.1:${port}${path}`, { headers: { accept } })).text();
  }
  const sendPage = (response: ServerResponse, status = 200) => {
    response.writeHead(status, 'Fine', { 'content-type': 'text/html; charset=utf-8', 'content-length': '41' });
    response.write('<!doctype html><html><body><p>£5 and ');
    response.end('</p></body></html>');
  };

  test('a page gets the box and a script that watches for the next version', async () => {
    const html = await ask('/', (response) => sendPage(response));
    expect(html).toContain('<body><section class="fit-preview"');
    expect(html).toContain('<p>£5 and </p></body></html><script type="module">\nconst version = "run.7";');
  });

  test('the script can ask for the version', async () => {
    expect(await ask('/__preview', () => expect.unreachable(), '*/*')).toBe('run.7');
  });

  test('a page that could not be drawn is replaced by one that says why', async () => {
    const html = await ask('/', (response) => sendPage(response, 500));
    expect(html).toContain('This page cannot be shown before what stands above is mended.');
    expect(html).not.toContain('£5');
  });

  test.each([
    ['another kind of file', 'text/html', 'image/png'],
    ['what a page loads', '*/*', 'text/html'],
  ])('%s goes out as it is', async (_, accept, type) => {
    const send = (response: ServerResponse) => response.setHeader('content-type', type).end('<body>as it is');
    expect(await ask('/', send, accept)).toBe('<body>as it is');
  });
});
