/**
 * `npm run screenshots`: pictures of the main pages at 320, 768 and 1280 px into reports/screenshots/, to be looked at.
 *
 * Options: --pages /,/get-help/ (addresses), --mode plain|no-script|forced-colours|print.
 */
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openBrowser } from './browser.ts';
import { startServer } from './serve.ts';

const PAGES =
  '/,/get-help/,/get-help/999-and-a-and-e/,/places/princess-of-wales-hospital/,/plan/,/plan/points/neighbourhood-care-hubs/,/stories/olivia-better-safe-than-sorry/,/search/?q=press+2,/events/,/publications/ltp-draft-2020/';
const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: PAGES },
    mode: { type: 'string', default: 'plain' },
    widths: { type: 'string', default: '320,768,1280' },
    full: { type: 'boolean', default: true },
  },
});

const folder = 'reports/screenshots';
mkdirSync(folder, { recursive: true });
const { server, address } = await startServer('dist');
const browser = await openBrowser();
for (const width of values.widths.split(',').map(Number)) {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: { width, height: width < 500 ? 844 : 900 },
    javaScriptEnabled: values.mode !== 'no-script',
    forcedColors: values.mode === 'forced-colours' ? 'active' : 'none',
  });
  const page = await context.newPage();
  if (values.mode === 'print') await page.emulateMedia({ media: 'print' });
  for (const path of values.pages.split(',')) {
    await page.goto(new URL(path, address).href, { waitUntil: 'networkidle' });
    const name = path.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'home';
    await page.screenshot({
      path: `${folder}/${name}-${width}${values.mode === 'plain' ? '' : `-${values.mode}`}.png`,
      fullPage: values.full,
    });
  }
  await context.close();
}
await browser.close();
server.close();
console.log(`Screenshots are in ${folder}/`);
