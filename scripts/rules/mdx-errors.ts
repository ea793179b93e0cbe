/** What is wrong with a text that the parser gave up on, in an editor's words: the parser's own are for programmers. */
import { explainComponent } from '../../src/lib/content-policy-components.ts';
import type { ContentPolicy } from '../../src/lib/content-policy.ts';

/** Components that stand in a sentence and hold some of its words. */
const AROUND_WORDS = ['Term', 'Organisation'];
const NOT_CLOSED = /Expected a closing tag for `<([^`>]*)>`/;
const CLOSED_TOO_SOON = /Unexpected closing tag `<\/([^`>]*)>`, expected corresponding closing tag for `<([^`>]*)>`/;
const NOT_OPENED = /Unexpected closing tag `<\/([^`>]*)>`/;
const CLOSED_IN_A_SENTENCE = /Expected the closing tag `<\/([^`>]*)>` either after/;

/**
 * @param error The parser's words.
 * @param written The line that they are about.
 */
export function explainMdxError(error: string, written: string, policy: ContentPolicy): string {
  if (/<!--/.test(written)) return 'comments in HTML are not allowed here: remove the line';
  if (/<\s*\d/.test(written)) return 'write "under 4 hours", or &lt;4, instead of <4';
  if (/\btoo (?:long|many)\b/.test(error)) return error;
  const tag = explainTag(error, policy);
  if (tag) return tag;
  if (/[{}]/.test(written)) return 'curly brackets run code, so they are not allowed: to show a bracket, write \\{';
  if (/<(?:https?:|mailto:|www\.|[\w.+-]+@)/i.test(written)) {
    return 'an address in < and > is no link here: write [the name of the page](https://…)';
  }
  if (/character after `<`/.test(error)) {
    return 'after this < comes no component that can be read: look at its quotes and its >, or write &lt; for the sign';
  }
  return 'this line cannot be read: type it anew, without signs such as < and {';
}

function explainTag(error: string, policy: ContentPolicy): string | undefined {
  const [, open] = NOT_CLOSED.exec(error) ?? [];
  if (open !== undefined) return explainOpen(open, error, policy);
  const [, closing, first] = CLOSED_TOO_SOON.exec(error) ?? [];
  if (first !== undefined) {
    return findUnknown(first, policy) ?? `<${first}> is still open at </${closing}>: write </${first}> before it`;
  }
  const [, alone] = NOT_OPENED.exec(error) ?? [];
  if (alone !== undefined) {
    return `there is a closing tag </${alone}> and nothing that it closes: remove it, or write the opening one`;
  }
  const [, inSentence] = CLOSED_IN_A_SENTENCE.exec(error) ?? [];
  if (inSentence === undefined) return undefined;
  return AROUND_WORDS.includes(inSentence)
    ? `write <${inSentence} …>, its words and </${inSentence}> on one line`
    : `write </${inSentence}> on a line of its own, with an empty line above it`;
}

function explainOpen(name: string, error: string, policy: ContentPolicy): string {
  const unknown = findUnknown(name, policy);
  if (unknown) return unknown;
  if (name === 'Fact') return 'close it with a slash before its >: <Fact id="…" />';
  if (AROUND_WORDS.includes(name)) return `close it: write </${name}> after its words`;
  return /before the end of/.test(error)
    ? `close it: put <${name} …> on a line of its own outside sentences and lists, and </${name}> on one below`
    : `close it: write </${name}> on a line of its own below`;
}

/** A component that there is not need not be closed. */
function findUnknown(name: string, policy: ContentPolicy): string | undefined {
  const isKnown = Object.hasOwn(policy.components, name);
  return isKnown ? undefined : explainComponent({ type: 'mdxJsxFlowElement', name }, policy)[0];
}
