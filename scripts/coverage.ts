/**
 * `npm run coverage -- [FOLDER]`: whether everything important in the documents is found on the built site. Reads the
 * tables in `docs/coverage/` and `dist/`. With FOLDER, which has a list of each document’s items as `<id>.tsv`, also
 * whether an item is missing in the tables. Exit code 1 if anything is missing, 2 if something cannot be read.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readItems, readPlacedItems, type Item, type PlacedItem } from './coverage/items.ts';
import { readPageWords } from './coverage/page-words.ts';
import { checkComplete, checkPlaces } from './coverage/places.ts';
import { isCommand } from './shared/is-command.ts';

/** The tables of a project. */
export function readPlaced(root: string): PlacedItem[] {
  return readTables(join(root, 'docs/coverage'), readPlacedItems);
}

/** The items of the documents’ lists. */
export function readListed(folder: string): Item[] {
  return readTables(folder, readItems);
}

function readTables<Row>(folder: string, read: (document: string, text: string) => Row[]): Row[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .flatMap((name) => read(basename(name, '.tsv'), readFileSync(join(folder, name), 'utf8')));
}

if (isCommand(import.meta.url)) {
  const [folder] = process.argv.slice(2);
  if (!existsSync('dist/index.html') || (folder && !existsSync(folder))) {
    console.error(
      folder && !existsSync(folder) ? `There is no folder ${folder}.` : 'Build the site first: npm run build',
    );
    process.exitCode = 2;
  } else {
    const placed = readPlaced(process.cwd());
    const findings = [
      ...(folder ? checkComplete(readListed(folder), placed) : []),
      ...checkPlaces(placed, (address) => readPageWords('dist', address)),
    ];
    const left = placed.filter(({ leftOutBecause }) => leftOutBecause).length;
    console.log(findings.join('\n'));
    console.log(`${placed.length} items: ${placed.length - left} placed, ${left} left out with a reason.`);
    if (findings.length) console.log(`${findings.length} things to mend.`);
    process.exitCode = findings.length ? 1 : 0;
  }
}
