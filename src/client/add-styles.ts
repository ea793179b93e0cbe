/**
 * Styles of what only a script shows. They come with the script, so that no page carries them, and go into the page's
 * own sheet: the policy refuses a new one, and knows nothing of its rules.
 */
export function addStyles(css: string): void {
  const [sheet] = document.styleSheets;
  // One rule around all of them, because a sheet takes one at a time.
  sheet?.insertRule(`@media all{${css}}`, sheet.cssRules.length);
}
