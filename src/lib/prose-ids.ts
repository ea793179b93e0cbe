/** What a text asks for with a prose component: the ids in `<Fact id="…" />`, each once, in the order of the text. */
export function findProseIds(text: string | undefined, component: 'Fact' | 'Organisation' | 'Chart'): string[] {
  const tags = (text ?? '').matchAll(new RegExp(`<${component}\\s[^>]*?\\bid=(?:"([^"]*)"|'([^']*)')`, 'g'));
  return [...new Set([...tags].map(([, id, quoted]) => id ?? quoted ?? ''))];
}
