import { expect, test } from 'vitest';
import { findBlockChanges } from './block-changes.ts';
import { readPage } from './page.ts';

/** Each change as its kind and the texts before and after. */
const compare = (before: string, after: string) =>
  findBlockChanges(toBlocks(before), toBlocks(after)).map((change) =>
    [change.kind, change.before?.text, change.after?.text].filter((text) => text !== undefined),
  );
const toBlocks = (main: string) => readPage('/', `<title>X</title><main>${main}</main>`).blocks;
const EMERGENCY = 'class="nhsuk-card--care--emergency"';

test('the same text in other elements is no change', () => {
  expect(compare('<p>Call <b>111</b></p>', '<ul><li class="x">Call 111</li></ul>')).toEqual([]);
});

test('two versions of a sentence are one change, a new one and a lost one are two', () => {
  const old =
    '<p>Call your GP surgery in the morning</p><p>Rest</p><p>Bring all the medicines that you take with you</p>';
  const now =
    '<p>Call your GP surgery at 8am in the morning</p><p>Rest</p><p>Nobody should drive there by themselves today</p>';
  expect(compare(old, now)).toEqual([
    ['changed', 'Call your GP surgery in the morning', 'Call your GP surgery at 8am in the morning'],
    ['removed', 'Bring all the medicines that you take with you'],
    ['added', 'Nobody should drive there by themselves today'],
  ]);
});

test('of several candidates the likest is the older version', () => {
  const old = '<li>a child has a rash that stays</li><li>a child has a high temperature</li>';
  expect(compare(old, '<li>a child has a very high temperature</li>')).toEqual([
    ['removed', 'a child has a rash that stays'],
    ['changed', 'a child has a high temperature', 'a child has a very high temperature'],
  ]);
});

test('a few words that stand alone in their place are a new version of what stood there', () => {
  expect(compare('<h1>Help</h1><p>x</p>', '<h1>What to do</h1><p>x</p>')).toEqual([['changed', 'Help', 'What to do']]);
});

test('what stands elsewhere on the page has moved', () => {
  const one = '<p>First of all, call 999 and wait</p>';
  const two = '<p>Then look for a defibrillator near you</p><p>Keep warm</p>';
  expect(compare(one + two, two + one)).toEqual([
    ['moved', 'First of all, call 999 and wait', 'First of all, call 999 and wait'],
  ]);
});

test('the same words that lead elsewhere or stand in another card are a change', () => {
  expect(compare('<p><a href="tel:111">Call</a></p>', '<p><a href="tel:999">Call</a></p>')).toEqual([
    ['changed', 'Call', 'Call'],
  ]);
  expect(compare(`<div ${EMERGENCY}><p>Chest pain</p></div>`, '<p>Chest pain</p>')).toEqual([
    ['changed', 'Chest pain', 'Chest pain'],
  ]);
});

test('of the notes on figures only those count that both versions have', () => {
  const old = '<ol><li id="receipt-gap">£5m: the gap</li><li id="receipt-beds">9 beds</li></ol>';
  const now = '<ol><li id="receipt-staff">7 staff</li><li id="receipt-gap">£5m: the yearly gap</li></ol>';
  expect(compare(old, now)).toEqual([['changed', '£5m: the gap', '£5m: the yearly gap']]);
});
