/** Search results as data: grouped by kind, counted for the filters, excerpts cut into plain and marked text. */
export interface SearchResult {
  href: string;
  title: string;
  /** Text with `<mark>` around what matched and everything else escaped, as Pagefind gives it. */
  excerpt: string;
  kind: string;
}

/** The kinds in the order in which a reader in need would want them. */
const ORDER = ['Get help', 'Places', 'Past plans', 'Stories', 'Events', 'Data', 'About'];

/** Results by kind, each in the order they came. With a kind, only that one. */
export function groupResults(results: SearchResult[], only?: string): { kind: string; results: SearchResult[] }[] {
  const kinds = [...new Set(results.map(({ kind }) => kind))].toSorted((a, b) => rank(a) - rank(b));
  return kinds
    .filter((kind) => only === undefined || kind === only)
    .map((kind) => ({ kind, results: results.filter((result) => result.kind === kind) }));
}

/** What the filters offer: all, and each kind with its number of results. */
export function toCounts(results: SearchResult[]): { label: string; kind: string | undefined; count: number }[] {
  return [
    { label: 'Everything', kind: undefined, count: results.length },
    ...groupResults(results).map((group) => ({ label: group.kind, kind: group.kind, count: group.results.length })),
  ];
}

function rank(kind: string): number {
  const index = ORDER.indexOf(kind);
  return index < 0 ? ORDER.length : index;
}

const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&amp;': '&',
};

/** An excerpt as plain text in parts, so that nobody has to set it as HTML. */
export function toExcerptParts(excerpt: string): { text: string; marked: boolean }[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter(Boolean)
    .map((part) => {
      const marked = part.startsWith('<mark>');
      const text = marked ? part.slice(6, -7) : part;
      return { text: text.replace(/&(?:lt|gt|quot|amp|#39|#x27);/g, (entity) => ENTITIES[entity] ?? entity), marked };
    });
}
