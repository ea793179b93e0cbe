/** Every content rule, in the order in which an editor would want to hear of them. */
import { bareFigures } from './bare-figures.ts';
import { characters } from './characters.ts';
import { fields } from './fields.ts';
import { figures } from './figures.ts';
import { fileNames } from './file-names.ts';
import { ids } from './ids.ts';
import { locators } from './locators.ts';
import { mdxIsData } from './mdx-is-data.ts';
import { oldNames } from './old-names.ts';
import type { Rule } from './rule.ts';
import { site } from './site.ts';
import { strayFiles } from './stray-files.ts';
import { yaml } from './yaml.ts';

export const rules: Rule[] = [
  strayFiles,
  characters,
  yaml,
  fields,
  fileNames,
  ids,
  locators,
  figures,
  mdxIsData,
  bareFigures,
  oldNames,
  site,
];
