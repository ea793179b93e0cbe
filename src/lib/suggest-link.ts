/** The way from a page to the file that it is made from. */

/**
 * @param repository The site's files on GitHub: `https://github.com/someone/site`.
 * @param source A file, `content/services/gp.mdx`, or a folder, with `/` at its end: `content/services/`.
 * @returns where a reader can suggest another text for the file, or sees what is in the folder.
 */
export function toSuggestLink(repository: string, source: string): string {
  const path = source.split('/').map(encodeURIComponent).join('/');
  const place = path.endsWith('/') ? `tree/main/${path.slice(0, -1)}` : `edit/main/${path}`;
  return `${repository.replace(/\/+$/, '')}/${place}`;
}
