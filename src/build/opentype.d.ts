/** The part of opentype.js that is used; the package brings no types. Remove when it does. */
declare module 'opentype.js' {
  import type { Font } from '../lib/outline-pen.ts';
  /** Reads TTF, OTF and WOFF. @throws when the bytes are no font. */
  const opentype: { parse: (bytes: ArrayBuffer) => Font };
  // Node finds no other name in the package's file.
  export default opentype;
}
