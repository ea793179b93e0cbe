import { expect, test } from 'vitest';
import { toPrintable } from './printable.ts';

test.each([
  ['a\n::error::b', 'a\uFFFD::error::b'],
  ['\u001b]0;x\u0007', '\uFFFD]0;x\uFFFD'],
  ['a\u202eb\u2028c\u009bd', 'a\uFFFDb\uFFFDc\uFFFDd'],
  ['Text ##[add-mask]the', 'Text # #[add-mask]the'],
  ['£504 million “quoted” é', '£504 million “quoted” é'],
])('%j', (text, printable) => {
  expect(toPrintable(text)).toBe(printable);
});
