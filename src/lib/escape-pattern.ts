/** Text as a part of a regular expression that stands for itself. Remove when every Node we run on has `RegExp.escape`. */
export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
