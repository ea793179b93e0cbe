/** Text of a stranger's for a report in Markdown. */

/**
 * It is shown as text: it cannot end the line or the cell of a table, begin a link or a heading, mention anybody, or
 * steer a terminal.
 */
export function escapeMarkdown(text: string): string {
  const plain = text.replace(/[\s\p{Cc}]+/gu, ' ');
  // A bare address or an e-mail address would become a link by itself: a sign that nobody sees breaks it.
  const still = plain.replace(/:(?=\/\/)|(?<=www)\.|@/gi, '$&\u2060');
  return still.replace(/[&<>"'|`*_[\]()!#~@\\{}]/g, (sign) => `&#${sign.codePointAt(0)};`);
}
