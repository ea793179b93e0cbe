import { expect, test } from 'vitest';
import { leadsTo999, toActionHref, toTelHref } from './telephone.ts';

test.each([
  ['111', 'tel:111'],
  ['116 123', 'tel:116123'],
  ['01223 245 151', 'tel:01223245151'],
  ['18001 111', 'tel:18001111'],
])('%s is %s', (phone, href) => {
  expect(toTelHref(phone)).toBe(href);
});

test.each([
  [{ phone: '116 123' }, 'tel:116123'],
  [{ sms: '999' }, 'sms:999'],
  [{ href: '/get-help/gp/' }, '/get-help/gp/'],
  [{}, undefined],
])('the button %o leads to %s', (action, href) => {
  expect(toActionHref(action)).toBe(href);
});

test.each([
  [{ phone: '999' }, true],
  [{ sms: '999' }, true],
  [{ phone: '111' }, false],
  [{ href: '/get-help/999-and-a-and-e/' }, false],
])('the button %o reaches 999: %s', (action, expected) => {
  expect(leadsTo999(action)).toBe(expected);
});
