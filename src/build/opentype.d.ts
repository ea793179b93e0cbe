/** The part of opentype.js that is used; the package brings no types. Remove when it does. */
declare module 'opentype.js' {
  import type { Font } from '../lib/outline-pen.ts';
  /** Reads TTF, OTF and WOFF. @throws when the bytes are no font. */
  export const parse: (bytes: ArrayBuffer) => Font;
}
