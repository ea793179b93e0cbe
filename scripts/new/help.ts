/** What `npm run new -- --help` says. */
import type { Kind } from './kinds.ts';

export const HELP = (kinds: Kind[]): string => `npm run new
  asks what is needed, checks each answer, and writes the file.

npm run new -- --kind KIND --set FIELD=VALUE ... --text "The first paragraph."
  makes it without a question. Values are YAML; a text needs no quotes of its own. For example:

  npm run new -- --kind event --set title="Workshop in Ely" --set kind=workshop --set when=2019-05 \\
    --set 'areas=[east-cambridgeshire]' --set summary="A workshop in Ely about care near home." \\
    --set 'sources=[{publication: stp-summary-2016, at: section-1}]' --text "People came and spoke."

  --kind KIND   ${kinds.map(({ name }) => name).join(', ')}
  --in FILE     for a figure: the chapter to which it is added, like stp-summary-2016-money
  --name NAME   the name of the file, when it is not to be the id
  --date DAY    the day for "reviewed on" and "updated", like 2026-11-22; the last commit's by default
  --dry-run     shows the file and writes nothing

The fields of each kind: docs/kinds/README.md`;
