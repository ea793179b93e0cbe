/** Every content rule, in the order in which an editor would want to hear of them. */
import { abbreviations } from './abbreviations.ts';
import { alerts } from './alerts.ts';
import { altText } from './alt-text.ts';
import { ampersands } from './ampersands.ts';
import { bankHolidays } from './bank-holidays.ts';
import { bareFigures } from './bare-figures.ts';
import { careCards } from './care-cards.ts';
import { characters } from './characters.ts';
import { charts } from './charts.ts';
import { componentIds } from './component-ids.ts';
import { dataTables } from './data-tables.ts';
import { dateStyle } from './date-style.ts';
import { duplicateTitles } from './duplicate-titles.ts';
import { fields } from './fields.ts';
import { fieldCodes } from './field-codes.ts';
import { figures } from './figures.ts';
import { fileNames } from './file-names.ts';
import { firstAction } from './first-action.ts';
import { headingAddresses } from './heading-addresses.ts';
import { headings } from './headings.ts';
import { ids } from './ids.ts';
import { internalLinks } from './internal-links.ts';
import { ledger } from './ledger.ts';
import { linkWords } from './link-words.ts';
import { locators } from './locators.ts';
import { mdxIsData } from './mdx-is-data.ts';
import { moneyStyle } from './money-style.ts';
import { movedPages } from './moved-pages.ts';
import { names } from './names.ts';
import { numberStyle } from './number-style.ts';
import { oldNames } from './old-names.ts';
import { orphans } from './orphans.ts';
import { phoneNumbers } from './phone-numbers.ts';
import { phoneStyle } from './phone-style.ts';
import { pictureFiles } from './picture-files.ts';
import { plainWords } from './plain-words.ts';
import { promises } from './promises.ts';
import { rangeStyle } from './range-style.ts';
import { readingAge } from './reading-age.ts';
import { redirects } from './redirects.ts';
import { reviewCycle } from './review-cycle.ts';
import { reviews } from './reviews.ts';
import type { Rule } from './rule.ts';
import { schedules } from './schedules.ts';
import { searchFiles } from './search-files.ts';
import { sentenceLength } from './sentence-length.ts';
import { site } from './site.ts';
import { statedHours } from './stated-hours.ts';
import { stepsFlow } from './steps-flow.ts';
import { strayFiles } from './stray-files.ts';
import { timeStyle } from './time-style.ts';
import { underFives } from './under-fives.ts';
import { unusedData } from './unused-data.ts';
import { unusedWords } from './unused-words.ts';
import { yaml } from './yaml.ts';

export const rules: Rule[] = [
  strayFiles,
  pictureFiles,
  characters,
  yaml,
  fieldCodes,
  fields,
  fileNames,
  ids,
  locators,
  figures,
  dataTables,
  promises,
  ledger,
  schedules,
  mdxIsData,
  componentIds,
  charts,
  firstAction,
  careCards,
  underFives,
  stepsFlow,
  reviewCycle,
  reviews,
  statedHours,
  alerts,
  bankHolidays,
  bareFigures,
  oldNames,
  names,
  abbreviations,
  headings,
  headingAddresses,
  linkWords,
  internalLinks,
  redirects,
  movedPages,
  phoneNumbers,
  phoneStyle,
  altText,
  duplicateTitles,
  orphans,
  unusedData,
  unusedWords,
  searchFiles,
  site,
  plainWords,
  numberStyle,
  moneyStyle,
  rangeStyle,
  dateStyle,
  timeStyle,
  ampersands,
  sentenceLength,
  readingAge,
];
