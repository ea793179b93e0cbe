import { expect, test } from 'vitest';
import { explainLink, explainPicture } from './content-policy-addresses.ts';

test.each([
  '/',
  '/about/',
  '/get-help/find/?town=ely#hours',
  '#what-it-is',
  'https://www.nhs.uk',
  'https://WWW.NHS.uk/a/b.html?c=d@e&f=%20#g',
  'https://x.example:8443/',
  'mailto:first.last+news@x.example',
  'tel:111',
  'tel:+441223245151',
  'sms:85258',
])('a link may lead to %s', (url) => {
  expect(explainLink(url, 'words')).toBeUndefined();
});

test.each([
  ['http://x.example', 'begins with /'],
  ['HTTPS://x.example', 'begins with /'],
  ['//x.example', 'begins with /'],
  ['/\\x.example', 'begins with /'],
  ['/\t/x.example', 'no spaces'],
  ['https://x.example\\@y.example', 'no spaces'],
  ['https://nhs.uk@x.example', 'only pretends'],
  ['https://nhs.uk:443@x.example', 'only pretends'],
  ['https://nhѕ.example', 'another alphabet'],
  ['https://a.xn--b.example', 'another alphabet'],
  ['https://nhs.uk%40x.example', 'is not right'],
  ['https://x', 'is not right'],
  ['https://1.2.3.4', 'is not right'],
  ['https://x..example', 'is not right'],
  ['https://-x.example', 'is not right'],
  ['https://x.example:99999999', 'is not right'],
  ['https:///x.example', 'is not right'],
  ['mailto:a@b.example?cc=c@d.example', 'one e-mail address'],
  ['mailto:', 'one e-mail address'],
  ['tel:*21#', 'digits'],
  ['tel:01223 245151', 'no spaces'],
  ['sms:999;body=x', 'digits'],
])('no link may lead to %s', (url, says) => {
  expect(explainLink(url, 'words')).toContain(says);
});

test('a bare address gets a hint of its own', () => {
  expect(explainLink('http://www.x.example', 'www.x.example')).toContain('(https://www.x.example)');
  expect(explainLink('http://www.x.example', 'A site')).toContain('begins with /');
});

test.each(['/map.png', 'map.jpg', './map-2.webp', 'maps/ely_1.avif', '/a/b.c/d.jpeg'])('a picture may be %s', (url) => {
  expect(explainPicture(url)).toBeUndefined();
});

test.each([
  ['https://x.example/a.png', 'of this site'],
  ['a-b:c.png', 'of this site'],
  ['\\\\x.example\\a.png', 'of this site'],
  ['/a.svg', 'ends in'],
  ['./a.js', 'ends in'],
  ['./a.js?b.png', 'only letters'],
  ['./a.js#b.png', 'only letters'],
  ['../a.png', 'only letters'],
  ['/../a.png', 'only letters'],
  ['a/../../b.png', 'only letters'],
  ['/%2e%2e/a.png', 'only letters'],
  ['/a b.png', 'only letters'],
  ['/.hidden.png', 'only letters'],
])('no picture may be %s', (url, says) => {
  expect(explainPicture(url)).toContain(says);
});
