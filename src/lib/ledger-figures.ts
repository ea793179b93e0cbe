/** The figures that the promises of a piece of work name, and what became of them: each once, in the order of the page. */
interface WithFigures {
  figures?: string[] | undefined;
}
interface Ledger {
  promises?: (WithFigures & { history?: WithFigures[] | undefined })[] | undefined;
  history?: WithFigures[] | undefined;
}

/** @param data The fields of any page; those without a ledger name none. */
export function listLedgerFigures(data: object): string[] {
  const { promises = [], history = [] } = data as Ledger;
  const entries = [...promises.flatMap((promise) => [promise, ...(promise.history ?? [])]), ...history];
  return [...new Set(entries.flatMap(({ figures = [] }) => figures))];
}
