import { describe, expect, test } from 'vitest';
import { findAfter } from '../../tests/fixtures/content-tree.ts';
import { testFaults } from '../../tests/fixtures/faults.ts';
import { toAvif, toGif, toJpeg, toPng, toWebp } from '../../tests/fixtures/pictures.ts';
import { pictureFiles } from './picture-files.ts';

const MEGABYTE = 1024 * 1024;
const EXIF = 'Exif\0\0II*\0\x08\0\0\0';

/** What this rule says of a picture; that no page shows it is for another. */
const findIn = (name: string, picture: Uint8Array) =>
  findAfter({ [`content/pages/${name}`]: picture }).filter(({ rule }) => rule === pictureFiles.name);
const refused = (name: string, file: string, picture: Uint8Array | string, says: string) => ({
  name,
  edits: { [`content/pages/${file}`]: picture },
  at: `content/pages/${file}:1:1`,
  says,
});

describe('what is in a picture file', () => {
  test.each([
    ['a.png', toPng()],
    ['a.jpg', toJpeg()],
    ['a.jpeg', toJpeg()],
    ['a.webp', toWebp()],
    ['a.avif', toAvif()],
    ['a.png', toPng({ width: 2400, height: 2400 })],
    ['a.png', toPng({}, ['tEXt', `Comment\0${'x'.repeat(MEGABYTE - 200)}`])],
    ['a.jpg', toJpeg({}, [0, 'JFIF\0'], [2, 'ICC_PROFILE\0'])],
    ['a.webp', toWebp(['ICCP', 'abc'])],
  ])('right: %s', (name, picture) => {
    expect(findIn(name, picture)).toEqual([]);
  });

  testFaults([
    refused('an empty file', 'a.png', '', 'this file is empty'),
    refused('a text', 'a.png', 'This is a text and no picture.', 'there is no picture in this file'),
    refused('a web page', 'a.jpg', '<!doctype html><script>alert(1)</script>', 'there is no picture in this file'),
    refused('a JPEG that is called PNG', 'a.png', toJpeg(), 'inside it is JPEG: let its name end in .jpg'),
    refused('a PNG that is called AVIF', 'a.avif', toPng(), 'inside it is PNG: let its name end in .png'),
    refused('a GIF that is called PNG', 'a.png', toGif(), 'of the kind GIF: save it again as PNG or JPEG'),
    refused('a drawing that is called PNG', 'a.png', '<svg width="1" height="1"><script/></svg>', 'of the kind SVG'),
  ]);
});

describe('damage', () => {
  const broken = 'damaged or its end is missing';
  const flip = (picture: Buffer, at: number) => Buffer.from(picture).fill(picture.at(at)! ^ 1, at, at + 1);
  testFaults([
    refused('a PNG cut short', 'a.png', toPng().subarray(0, -14), broken),
    refused('a PNG with a wrong byte', 'a.png', flip(toPng(), 45), broken),
    refused('a JPEG cut short', 'a.jpg', toJpeg().subarray(0, -2), broken),
    refused('a WebP cut short', 'a.webp', toWebp().subarray(0, -2), broken),
    refused('an AVIF cut short', 'a.avif', toAvif().subarray(0, -2), broken),
  ]);

  test('however a picture is cut, the check ends and says something', () => {
    for (const picture of [toPng(), toJpeg({}, [1, EXIF]), toWebp(['EXIF', 'abc']), toAvif()]) {
      const name = `a.${['png', 'jpg', 'webp', 'avif'][[0x89, 0xff, 0x52, 0].indexOf(picture[0]!)]}`;
      for (let length = 0; length < picture.length - 2; length += 37) {
        expect(findIn(name, picture.subarray(0, length))).not.toEqual([]);
      }
    }
  });
});

describe('size', () => {
  testFaults([
    refused('12,000 by 9,000', 'a.png', toPng({ width: 12_000, height: 9000 }), '12,000 × 9,000 pixels: save it again'),
    refused('a JPEG of 12,000 by 9,000', 'a.jpg', toJpeg({ width: 12_000, height: 9000 }), '12,000 × 9,000 pixels'),
    refused('one pixel too wide', 'a.png', toPng({ width: 2401 }), '2,401 × 1 pixels'),
    refused('one pixel too high', 'a.png', toPng({ height: 2401 }), '1 × 2,401 pixels'),
    refused('too heavy', 'a.png', toPng({}, ['tEXt', `Comment\0${'x'.repeat(MEGABYTE)}`]), 'this picture is 1.1 MB'),
  ]);
});

describe('what nobody sees', () => {
  const hidden = 'holds hidden details, such as where it was taken';
  const place = '<x:xmpmeta exif:GPSLatitude="52,12N"/>';
  testFaults([
    refused('EXIF in a JPEG', 'a.jpg', toJpeg({}, [0, 'JFIF\0'], [1, EXIF]), hidden),
    refused('EXIF in a PNG', 'a.png', toPng({}, ['eXIf', EXIF]), hidden),
    refused('EXIF in a PNG as text', 'a.png', toPng({}, ['zTXt', 'Raw profile type exif\0abc']), hidden),
    refused('EXIF in a WebP', 'a.webp', toWebp(['EXIF', EXIF]), hidden),
    refused('a place in XMP', 'a.jpg', toJpeg({}, [1, `http://ns.adobe.com/xap/1.0/\0${place}`]), hidden),
    refused('a PNG that moves', 'a.png', toPng({}, ['acTL', '12345678']), 'this picture moves'),
    refused('a WebP that moves', 'a.webp', toWebp(['ANIM', '123456']), 'this picture moves'),
  ]);
});

describe('where pictures are looked at', () => {
  testFaults([
    {
      name: 'a picture in public/',
      edits: { 'public/pictures/ely.jpg': toJpeg({}, [1, EXIF]) },
      at: 'public/pictures/ely.jpg:1:1',
      says: 'hidden details',
    },
  ]);

  test('everything that is wrong is said at once', () => {
    const picture = toJpeg({ width: 4000, height: 3000 }, [1, EXIF]);
    expect(findIn('a.png', picture.subarray(0, -2))).toHaveLength(4);
  });
});

describe('an ending in capitals', () => {
  testFaults([
    {
      name: 'in public/, as a camera writes it',
      edits: { 'public/x.JPG': toJpeg() },
      at: 'public/x.JPG:1:1',
      says: 'write the ending of its name in small letters, .jpg',
    },
    {
      name: 'in content/',
      edits: { 'content/pages/x.PNG': toPng() },
      at: 'content/pages/x.PNG:1:1',
      says: 'this sort of file is not used in content/',
    },
  ]);
});
