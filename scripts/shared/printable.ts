/**
 * What a stranger wrote, as a report may print it: it cannot end a line, steer a terminal, or speak to the machine that
 * reads the log. GitHub takes `##[command]` for one wherever it stands in a line.
 */
export function toPrintable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\uFFFD').replaceAll('##[', '# #[');
}
