/**
 * Characters that nobody can see and that change what a reader or a program makes of a text: control characters, line
 * ends that only some programs take for line ends, marks that turn the direction of writing, hyphens that show only at
 * the end of a line, and tags. The two joiners are not among them: Urdu and emoji need them; nor are the tags of a flag.
 */
const INVISIBLE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\u3164\ufeff\uffa0\ufff9-\ufffb]|\u034f|(?<!\u{1f3f4}[\u{e0020}-\u{e007e}]*)[\u{e0000}-\u{e007f}]/gu;

export interface InvisibleCharacter {
  index: number;
  /** `U+202E` */
  name: string;
}

/** Every invisible character of a text. Line ends, as Windows writes them too, are none. */
export function findInvisibleCharacters(text: string): InvisibleCharacter[] {
  return [...text.matchAll(INVISIBLE)].flatMap(({ 0: character, index }) => {
    if (character === '\r' && text[index + 1] === '\n') return [];
    return [{ index, name: `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}` }];
  });
}
