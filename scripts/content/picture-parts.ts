/**
 * What a picture file is made of: each format is a row of named parts. The parts tell whether the file is whole, whether
 * it moves, and whether it holds details that nobody sees, such as where a phone took it. No pixel is ever drawn.
 * Sources: PNG (W3C), JPEG (ITU-T T.81), WebP (RFC 9649), AVIF (ISO/IEC 14496-12 boxes).
 */
import { crc32 } from 'node:zlib';
import { imageSize } from 'image-size';

export interface Picture {
  /** `png`, `jpg`, `webp`, `avif`, or another that pictures here do not have. */
  type: string;
  width: number;
  height: number;
  /** False when the end is missing or a part is damaged. */
  isWhole: boolean;
  isMoving: boolean;
  hasHiddenDetails: boolean;
}

interface Part {
  name: string;
  data: Buffer;
}

interface Parts {
  parts: Part[];
  isWhole: boolean;
}

const READERS: Record<string, (file: Buffer) => Parts> = {
  png: readPng,
  jpg: readJpeg,
  webp: readWebp,
  avif: readAvif,
};
/** The parts that say "there is more than one picture": in PNG and in WebP. */
const MOVING = ['acTL', 'ANIM'];
/** The parts that hold what a camera wrote: in PNG and in WebP. */
const CAMERA = ['eXIf', 'EXIF'];

/** @returns nothing when the file is no picture at all, whatever its name says. */
export function readPicture(file: Buffer): Picture | undefined {
  const size = readSize(file);
  if (!size) return undefined;
  const { parts, isWhole } = READERS[size.type]?.(file) ?? { parts: [], isWhole: true };
  return {
    ...size,
    isWhole,
    isMoving: parts.some(({ name }) => MOVING.includes(name)),
    hasHiddenDetails: parts.some(isHiddenDetail) || file.includes('exif:GPSLatitude'),
  };
}

function readSize(file: Buffer): { type: string; width: number; height: number } | undefined {
  try {
    const { type, width, height } = imageSize(file);
    return type ? { type, width, height } : undefined;
  } catch {
    return undefined;
  }
}

function isHiddenDetail({ name, data }: Part): boolean {
  return (
    CAMERA.includes(name) ||
    (name === 'JPEG 225' && data.subarray(0, 4).toString('latin1') === 'Exif') ||
    (name === 'meta' && data.includes('Exif')) ||
    (/^(?:tEXt|zTXt|iTXt)$/.test(name) &&
      /^Raw profile type (?:exif|APP1)/i.test(data.subarray(0, 40).toString('latin1')))
  );
}

/** Eight bytes of mark, then parts: length, name, data, checksum. */
function readPng(file: Buffer): Parts {
  const parts: Part[] = [];
  for (let at = 8; at + 12 <= file.length;) {
    const end = at + 12 + file.readUInt32BE(at);
    if (end > file.length || crc32(file.subarray(at + 4, end - 4)) !== file.readUInt32BE(end - 4)) break;
    const name = file.toString('latin1', at + 4, at + 8);
    parts.push({ name, data: file.subarray(at + 8, end - 4) });
    if (name === 'IEND') return { parts, isWhole: parts.some((part) => part.name === 'IDAT') };
    at = end;
  }
  return { parts, isWhole: false };
}

/** Parts begin with FF and a number; after DA come the pixels, and FF D9 ends them. */
function readJpeg(file: Buffer): Parts {
  const parts: Part[] = [];
  for (let at = 2; at + 4 <= file.length && file[at] === 0xff;) {
    const number = file[at + 1]!;
    if (number === 0xda) return { parts, isWhole: file.indexOf(Buffer.from([0xff, 0xd9]), at) > 0 };
    // A part may be preceded by any number of FF.
    const length = number === 0xff ? -1 : file.readUInt16BE(at + 2);
    if (length >= 0) parts.push({ name: `JPEG ${number}`, data: file.subarray(at + 4, at + 2 + length) });
    at += 2 + length;
  }
  return { parts, isWhole: false };
}

/** "RIFF", length, "WEBP", then parts: name, length, data, filled up to an even length. */
function readWebp(file: Buffer): Parts {
  const parts: Part[] = [];
  const end = file.readUInt32LE(4) + 8;
  let at = 12;
  while (at + 8 <= Math.min(end, file.length)) {
    const length = file.readUInt32LE(at + 4);
    parts.push({ name: file.toString('latin1', at, at + 4), data: file.subarray(at + 8, at + 8 + length) });
    at += 8 + length + (length % 2);
  }
  return { parts, isWhole: end <= file.length && at === end };
}

/** Parts: length, name, data. */
function readAvif(file: Buffer): Parts {
  const parts: Part[] = [];
  let at = 0;
  while (at + 8 <= file.length) {
    const length = file.readUInt32BE(at);
    // 0 means "up to the end"; 1 means a length of 64 bits, which no picture of ours needs.
    if (length !== 0 && length < 8) break;
    const end = length === 0 ? file.length : at + length;
    parts.push({ name: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, end) });
    at = end;
  }
  return { parts, isWhole: at === file.length && parts.some(({ name }) => name === 'mdat') };
}
