import { expect, test } from 'vitest';
import { toLastingId } from './lasting-id.ts';

test('a name has one id for ever', () => {
  expect(toLastingId('service/nhs-111')).toBe('fe4490d6-d326-569e-90ba-f0d28431e05b');
});

test('it is a UUID of version 5, and another name has another', () => {
  expect(toLastingId('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(toLastingId('a')).not.toBe(toLastingId('b'));
});
