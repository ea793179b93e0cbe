import { describe, expect, test } from 'vitest';
import { findGoodState } from './good-state.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * Content in small: a file is its own text. `bad` is a fault, `needs x` a fault where nothing calls itself x, and two
 * files with one name are a fault of the second.
 */
function findFaulty(state: Snapshot): string[] {
  const texts = [...state].map(([path, bytes]) => [path, String(bytes)] as const);
  const names = texts.map(([, text]) => /is (\w+)/.exec(text)?.[1]);
  return texts.flatMap(([path, text], index) => {
    const needed = /needs (\w+)/.exec(text)?.[1];
    const isMissing = needed !== undefined && !names.includes(needed);
    const isTaken = names[index] !== undefined && names.indexOf(names[index]) < index;
    return text.includes('bad') || isMissing || isTaken ? [path] : [];
  });
}

const toSnapshot = (files: Record<string, string>): Snapshot =>
  new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));

function choose(previous: Record<string, string>, next: Record<string, string>): Record<string, string> {
  const state = findGoodState(toSnapshot(previous), toSnapshot(next), findFaulty);
  return Object.fromEntries([...state].map(([path, bytes]) => [path, String(bytes)]));
}

describe('what is shown', () => {
  test('what is right is shown as it is', () => {
    expect(choose({ a: 'old' }, { a: 'new', b: 'more' })).toEqual({ a: 'new', b: 'more' });
  });

  test('a file with a fault stays as it was, and the others go on', () => {
    expect(choose({ a: 'old', b: 'old' }, { a: 'bad', b: 'new' })).toEqual({ a: 'old', b: 'new' });
  });

  test('a new file with a fault is not shown', () => {
    expect(choose({ a: 'old' }, { a: 'old', b: 'bad' })).toEqual({ a: 'old' });
  });

  test('a file that needs what is not shown yet waits for it', () => {
    expect(choose({ a: 'old' }, { a: 'needs b', b: 'bad, is b' })).toEqual({ a: 'old' });
    expect(choose({ a: 'old' }, { a: 'needs b', b: 'is b' })).toEqual({ a: 'needs b', b: 'is b' });
  });

  test('what is gone stays while something needs it', () => {
    expect(choose({ a: 'needs b', b: 'is b' }, { a: 'needs b' })).toEqual({ a: 'needs b', b: 'is b' });
    expect(choose({ a: 'needs b', b: 'is b' }, { a: 'new' })).toEqual({ a: 'new' });
  });

  test('a file is renamed in one step', () => {
    expect(choose({ a: 'needs b', b: 'is b' }, { a: 'needs b', c: 'is b' })).toEqual({ a: 'needs b', c: 'is b' });
  });

  test('a new file that makes an older one wrong is not shown', () => {
    expect(choose({ b: 'is x' }, { a: 'is x', b: 'is x', c: 'new' })).toEqual({ b: 'is x' });
  });

  test('a fault that was shown before holds nothing else back', () => {
    const lasting = 'needs something outside';
    expect(choose({ a: lasting, b: 'old', c: 'old' }, { a: lasting, b: 'new' })).toEqual({ a: lasting, b: 'new' });
  });

  test('at the start, what is right by itself is shown', () => {
    expect(choose({}, { a: 'bad, is a', b: 'is b, needs a', c: 'needs b', d: 'right' })).toEqual({ d: 'right' });
  });
});
