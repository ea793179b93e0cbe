import { expect, test } from 'vitest';
import { listAccess } from './event-access.ts';

test('says yes and no as stated, and what nobody has said', () => {
  expect(listAccess({ stepFree: true, hearingLoop: false, note: 'Ring the bell at the side door.' })).toBe(
    'Step-free. No hearing loop. Ring the bell at the side door. The organiser does not say whether there is British Sign Language, or taking part online.',
  );
});

test('all stated leaves nothing open', () => {
  expect(listAccess({ stepFree: true, hearingLoop: true, bsl: true, online: false })).toBe(
    'Step-free. Hearing loop. British Sign Language. Not online.',
  );
});

test('nothing stated is never a yes', () => {
  expect(listAccess()).toMatch(/^The organiser does not say/);
});
