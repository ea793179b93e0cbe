/** Every content rule, in the order in which an editor would want to hear of them. */
import type { ContentFile, Finding } from '../content-files.ts';
import { checkBareFigures } from './bare-figures.ts';
import { checkCharacters } from './characters.ts';
import { checkFields } from './fields.ts';
import { checkFigures } from './figures.ts';
import { checkFileNames } from './file-names.ts';
import { checkIds } from './ids.ts';
import { checkLocators } from './locators.ts';
import { checkMdx } from './mdx-is-data.ts';
import { checkOldNames } from './old-names.ts';
import { checkSite } from './site.ts';
import { checkStrayFiles } from './stray-files.ts';
import { checkYaml } from './yaml.ts';

export interface Content {
  /** The project's folder. */
  root: string;
  files: ContentFile[];
}

/** A rule looks at all content and returns what is wrong, as data. */
export type Rule = (content: Content) => Finding[];

export const rules: Rule[] = [
  checkStrayFiles,
  checkCharacters,
  checkYaml,
  checkFields,
  checkFileNames,
  checkIds,
  checkLocators,
  checkFigures,
  checkMdx,
  checkBareFigures,
  checkOldNames,
  checkSite,
];
