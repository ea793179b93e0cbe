/** The pieces of Markdown that the pages of the guide are made of. */

/** A table. Cells may hold Markdown; what would end a cell is escaped. */
export function formatTable(head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(escapeCell).join(' | ')} |`).join('\n');
}

export function formatCode(text: string, language = ''): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

export function toSentence(text: string): string {
  const start = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(start) ? start : `${start}.`;
}

/** What a schema or rule says is plain text: a `<` in it is no tag. */
export function toPlainText(text: string): string {
  return text.replaceAll('<', '&lt;').replace(/[*_[\]]/g, '\\$&');
}

function escapeCell(cell: string): string {
  return cell.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ');
}
