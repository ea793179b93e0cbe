/** Which of the site's scripts pages load, themselves or by way of another script. */

/**
 * @param pages HTML.
 * @param scripts Name of the file (`page.AbC123.js`) to its text.
 * @returns names, sorted.
 */
export function findLoadedScripts(pages: readonly string[], scripts: ReadonlyMap<string, string>): string[] {
  const found = new Set<string>();
  const look = (text: string) => {
    for (const [name, script] of scripts) {
      if (found.has(name) || !text.includes(name)) continue;
      found.add(name);
      look(script);
    }
  };
  for (const page of pages) look(page);
  return [...found].sort();
}
