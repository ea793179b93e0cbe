/**
 * The ids that Astro gives to the headings of a text, so that a link to `#a-heading` can be held against them. Astro
 * takes them from github-slugger, which is no dependency of ours: lower case, no punctuation, hyphens for spaces, and
 * `-1` for the second of two alike.
 */
const DROPPED = /[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control} -]/gu;

/** @param headings The words of every heading of a text, in its order. @returns Their ids, in the same order. */
export function toHeadingSlugs(headings: string[]): string[] {
  const used = new Map<string, number>();
  return headings.map((heading) => {
    const slug = toSlug(heading);
    let unique = slug;
    while (used.has(unique)) {
      const again = (used.get(slug) ?? 0) + 1;
      used.set(slug, again);
      unique = `${slug}-${again}`;
    }
    used.set(unique, 0);
    return unique;
  });
}

function toSlug(heading: string): string {
  return heading.toLowerCase().replace(DROPPED, '').replaceAll(' ', '-');
}
