/**
 * The part of CBOR (RFC 8949) that Pagefind's index is written in: whole numbers, texts, lists and a few simple values.
 * Both the build, which cuts the index smaller, and the search, which looks up what it needs of it, read it.
 */
export type Cbor = number | string | boolean | null | Cbor[];

/** @throws on anything that Pagefind does not write, and on bytes after the end. */
export function decodeCbor(bytes: Uint8Array): Cbor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts = new TextDecoder();
  let at = 0;
  const readSize = (short: number): number => {
    if (short < 24) return short;
    const width = 1 << (short - 24);
    at += width;
    if (width === 1) return view.getUint8(at - 1);
    if (width === 2) return view.getUint16(at - 2);
    if (width === 4) return view.getUint32(at - 4);
    throw new Error(`A number of ${width} bytes at ${at}`);
  };
  const read = (): Cbor => {
    const first = view.getUint8(at++);
    const kind = first >> 5;
    if (kind === 7) return readSimple(first);
    const size = readSize(first & 31);
    if (kind === 0) return size;
    if (kind === 1) return -1 - size;
    if (kind === 3) return texts.decode(bytes.subarray(at, (at += size)));
    if (kind === 4) return Array.from({ length: size }, read);
    throw new Error(`An unknown kind ${kind} at ${at}`);
  };
  const value = read();
  if (at !== bytes.length) throw new Error(`${bytes.length - at} bytes after the end`);
  return value;
}

const SIMPLE: Record<number, boolean | null> = { 0xf4: false, 0xf5: true, 0xf6: null };

function readSimple(first: number): boolean | null {
  const value = SIMPLE[first];
  if (value === undefined) throw new Error(`An unknown value ${first}`);
  return value;
}

/** The shortest form of each number, as Pagefind writes it. @throws on a number that is not whole or over 32 bits. */
export function encodeCbor(value: Cbor): Uint8Array {
  const bytes: number[] = [];
  const writer = new TextEncoder();
  const writeHead = (kind: number, size: number) => {
    if (!Number.isInteger(size) || size < 0 || size >= 2 ** 32)
      throw new Error(`Not a whole number of 32 bits: ${size}`);
    const width = size < 24 ? 0 : size < 2 ** 8 ? 1 : size < 2 ** 16 ? 2 : 4;
    bytes.push((kind << 5) | (width ? 24 + Math.log2(width) : size));
    for (let shift = (width - 1) * 8; shift >= 0; shift -= 8) bytes.push((size >>> shift) & 255);
  };
  const write = (item: Cbor): void => {
    if (typeof item === 'number') return item < 0 ? writeHead(1, -1 - item) : writeHead(0, item);
    if (typeof item === 'boolean') return void bytes.push(item ? 0xf5 : 0xf4);
    if (item === null) return void bytes.push(0xf6);
    if (typeof item === 'string') {
      const text = writer.encode(item);
      writeHead(3, text.length);
      for (const byte of text) bytes.push(byte);
      return;
    }
    writeHead(4, item.length);
    item.forEach(write);
  };
  write(value);
  return Uint8Array.from(bytes);
}
