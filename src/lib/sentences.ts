/** Sentences and words of English text, for measuring it. */

/** A full stop after these does not end a sentence. */
const SHORTENED = /(?:^|[\s(])(?:Dr|Mr|Mrs|Ms|Prof|St|No|vs|approx|e\.g|i\.e|[A-Z])\.$/;

/** The sentences of one block of text; what follows the last full stop is one too. Line breaks are spaces. */
export function toSentences(text: string): string[] {
  const parts = text.trim().split(/(?<=[.!?][”’")\]]*)\s+(?=[^\p{Ll}])/u);
  return parts.reduce<string[]>((sentences, part) => {
    const last = sentences.at(-1);
    if (last !== undefined && SHORTENED.test(last)) return [...sentences.slice(0, -1), `${last} ${part}`];
    return part ? [...sentences, part.replaceAll(/\s+/g, ' ')] : sentences;
  }, []);
}

/** The words of a text: what stands between spaces and has a letter or a digit in it. `well-known` is one. */
export function toWords(text: string): string[] {
  return text.split(/[\s—]+|\s–\s/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}
