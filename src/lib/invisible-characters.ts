/**
 * Characters that nobody can see and that change what a reader or a program makes of a text: control characters, line
 * ends that only some programs take for line ends, and marks that turn the direction of writing. The two joiners are
 * not among them: Urdu and emoji need them.
 */
// eslint-disable-next-line no-control-regex
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f\u0085\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

export interface InvisibleCharacter {
  index: number;
  /** `U+202E` */
  name: string;
}

/** Every invisible character of a text. Line ends, as Windows writes them too, are none. */
export function findInvisibleCharacters(text: string): InvisibleCharacter[] {
  return [...text.matchAll(INVISIBLE)].flatMap(({ 0: character, index }) => {
    if (character === '\r' && text[index + 1] === '\n') return [];
    return [{ index, name: `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}` }];
  });
}
