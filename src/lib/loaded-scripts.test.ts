import { expect, test } from 'vitest';
import { findLoadedScripts } from './loaded-scripts.ts';

const scripts = new Map([
  ['page.A1.js', 'import"./now.B2.js";'],
  ['now.B2.js', 'export{}'],
  ['chart.C3.js', 'import("./explorer.D4.js")'],
  ['explorer.D4.js', 'import"./now.B2.js"'],
]);
const link = (name: string) => `<script type="module" src="/_astro/${name}"></script>`;

test.each([
  ['a page without a script', ['<p>Nothing</p>'], []],
  ['a script and what it loads', [link('page.A1.js')], ['now.B2.js', 'page.A1.js']],
  ['a script that may load another', [link('chart.C3.js')], ['chart.C3.js', 'explorer.D4.js', 'now.B2.js']],
  ['several pages', [link('page.A1.js'), link('now.B2.js')], ['now.B2.js', 'page.A1.js']],
])('%s', (_, pages, expected) => {
  expect(findLoadedScripts(pages, scripts)).toEqual(expected);
});
