/** A table of data helps where it is shown: beside the text that speaks of it. Its own page is found by few. */
import { findProseIds } from '../../src/lib/prose-ids.ts';
import { routes } from '../../src/lib/routes.ts';
import { findPosition, type Fault } from '../content/content-files.ts';
import { getId } from '../content/entry-ids.ts';
import type { Rule } from './rule.ts';

export const unusedData: Rule = {
  name: 'unused-data',
  severity: 'warning',
  waivable: true,
  why: 'readers meet a table where a text shows it',
  finds: ['A table in content/datasets/ that no text shows with <Chart>, and none links to'],
  example: { wrong: 'There is a hospital in Ely.', right: '<Chart id="bed-days" />' },
  check: ({ files }) => {
    const shown = new Set(files.flatMap(({ body }) => findProseIds(body, 'Chart')));
    return files
      .filter(({ collection }) => collection === 'datasets')
      .flatMap((file): Fault[] => {
        const id = getId(file);
        const isLinked = files.some(({ body }) => body.includes(`](${routes.datasets(file.slug)})`));
        if (id === undefined || shown.has(id) || isLinked) return [];
        return [
          {
            file: file.path,
            ...findPosition(file, ['id']),
            field: 'id',
            value: id,
            message: `no text shows this table. Write <Chart id="${id}" /> on a line of its own where a text speaks of it, link to ${routes.datasets(file.slug)}, or remove the file`,
          },
        ];
      });
  },
};
