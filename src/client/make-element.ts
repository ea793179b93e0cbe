/** Elements of text nodes alone: nothing that is shown can become markup. */

export function makeElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  content: string | Node[] = '',
  className = '',
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.append(...(typeof content === 'string' ? [content] : content));
  if (className) element.className = className;
  return element;
}

export function makeLink(text: string, href: string): HTMLAnchorElement {
  const link = makeElement('a', text);
  link.href = href;
  return link;
}

/** A sentence in which "call 999" and "call 111" can be tapped. */
export function toCallNodes(text: string): Node[] {
  return text
    .split(/(?<=\b[Cc]all )(999|111)\b/)
    .map((part, index) => (index % 2 ? makeLink(part, `tel:${part}`) : document.createTextNode(part)));
}

/** Text with what matched a search marked. */
export function toMarkedNodes(parts: { text: string; marked: boolean }[]): Node[] {
  return parts.map(({ text, marked }) => (marked ? makeElement('mark', text) : document.createTextNode(text)));
}
