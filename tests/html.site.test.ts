/** Every built page (of those that are alike, the 12 longest) is valid HTML, by html-validate's standard rules. */
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { withoutAlike } from './alike-pages.ts';
import { DIST, pages } from './built-site.ts';

const validator = new HtmlValidate(
  new FileSystemConfigLoader({
    root: true,
    extends: ['html-validate:standard'],
    rules: {
      // Astro writes attributes and void elements in its own, valid way; these rules are about taste.
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'void-style': 'off',
      'no-trailing-whitespace': 'off',
      'long-title': 'off',
      // Grouped numbers in links and text are set as the NHS writes them, and may break at the end of a line.
      'tel-non-breaking': 'off',
    },
  }),
);

test.each(withoutAlike(pages, 12))('$path is valid', async ({ file }) => {
  const report = await validator.validateFile(`${DIST}/${file}`);
  const messages = report.results.flatMap(({ messages: found }) =>
    found.map(({ line, column, ruleId, message }) => `${file}:${line}:${column} ${ruleId} ${message}`),
  );
  expect(messages).toEqual([]);
});
