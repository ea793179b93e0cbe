/** Reads a `_headers` file, as Cloudflare Pages defines it: a path, then indented headers. Netlify has no `! Name`. */
export interface HeaderRule {
  matches: (path: string) => boolean;
  set: [name: string, value: string][];
  /** Headers that an earlier rule set and this one takes away (`! Name`). */
  remove: string[];
}

/** Rules in the order of the file. @throws on a header line before any path, and on a `*` that is not at the end. */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    if (!line.trim() || line.trim().startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      rules.push({ matches: toMatcher(line.trim()), set: [], remove: [] });
      continue;
    }
    const rule = rules.at(-1);
    if (!rule) throw new Error(`_headers: "${line.trim()}" stands before any path`);
    const removed = /^!\s*(\S+)$/.exec(line.trim());
    const colon = line.indexOf(':');
    if (removed?.[1]) rule.remove.push(removed[1]);
    else rule.set.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
  }
  return rules;
}

/** What the rules together give for a path: a later rule takes away and replaces what an earlier one set. */
export function toHeadersFor(rules: readonly HeaderRule[], path: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const rule of rules.filter(({ matches }) => matches(path))) {
    for (const name of rule.remove) headers.delete(name);
    for (const [name, value] of rule.set) headers.set(name, value);
  }
  return headers;
}

function toMatcher(pattern: string): (path: string) => boolean {
  if (!pattern.includes('*')) return (path) => path === pattern;
  if (pattern.indexOf('*') !== pattern.length - 1) throw new Error(`_headers: in "${pattern}" the * is not at the end`);
  return (path) => path.startsWith(pattern.slice(0, -1));
}
