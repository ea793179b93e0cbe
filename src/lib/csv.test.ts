import { describe, expect, test } from 'vitest';
import { toCsv, toCsvFile, type CsvValue } from './csv.ts';

/** How one value stands in its row. */
function toCell(value: CsvValue): string {
  return toCsv(['a'], [{ a: value }]).slice('a\r\n'.length, -'\r\n'.length);
}

describe('toCsv', () => {
  test('a header, then a line for each row, in the order of the columns', () => {
    const rows = [
      { b: 'two', a: 1 },
      { a: 'x', b: 'y', c: 'not a column' },
    ];
    expect(toCsv(['a', 'b'], rows)).toBe('a,b\r\n1,two\r\nx,y\r\n');
  });

  test('no rows: the header alone', () => {
    expect(toCsv(['a', 'b'], [])).toBe('a,b\r\n');
  });

  test('a value that is not there is an empty cell', () => {
    expect(toCsv(['a', 'b', 'c'], [{ b: undefined, c: 1 }])).toBe('a,b,c\r\n,,1\r\n');
  });

  test.each([
    'plain text',
    '£504m',
    '5% to 15%',
    '2020-21',
    'a=b',
    'a + b',
    'x@y.example',
    '\u221211%',
    ' after a space',
    'NHS’s “plan” – 2016',
    '',
  ])('%j stays as it is', (text) => {
    expect(toCell(text)).toBe(text);
  });

  test.each([
    ['a, b', '"a, b"'],
    ['say "no"', '"say ""no"""'],
    ['"', '""""'],
    ['a\nb', '"a\nb"'],
    ['a\r\nb', '"a\r\nb"'],
    ['a\rb', '"a\rb"'],
  ])('%j is quoted', (text, cell) => {
    expect(toCell(text)).toBe(cell);
  });

  test.each([
    [504_000_000, '504000000'],
    [-11, '-11'],
    [0, '0'],
    [0.667, '0.667'],
  ])('the number %d is %s', (number, cell) => {
    expect(toCell(number)).toBe(cell);
  });

  test.each(['487.70', '-4.00', '0', '504000000'])('the digits %s keep their decimals', (digits) => {
    expect(toCell({ digits })).toBe(digits);
  });

  test.each(['1,000', '=1', '1e-7', '\u22121', '+1', '', '1.', '1\n=2'])('%j is refused as digits', (digits) => {
    expect(() => toCell({ digits })).toThrow('is not a plain number');
  });
});

test('toCsvFile: a mark says that it is UTF-8', () => {
  expect(toCsvFile(['a'], [{ a: '£' }])).toBe('\ufeffa\r\n£\r\n');
});

describe('what a spreadsheet would run is text', () => {
  test.each([
    '=1+1',
    '+1',
    '-11%',
    '@SUM(A1)',
    '|cmd',
    '\tx',
    '\rx',
    '\uff1d1+1',
    '\uff0b1',
    '\uff0d1',
    '\uff20SUM(A1)',
    ' =1+1',
    '  \t-1',
    '\n=1+1',
    '\u00a0=1+1',
  ])('%j', (text) => {
    expect(toCell(text)).toBe(`"'${text}"`);
  });

  test('also with quotes in it', () => {
    expect(toCell('=LINK("x","y")')).toBe(`"'=LINK(""x"",""y"")"`);
  });

  test('also in a header', () => {
    expect(toCsv(['=a', 'b'], [{ '=a': 1, b: 2 }])).toBe(`"'=a",b\r\n1,2\r\n`);
  });
});
