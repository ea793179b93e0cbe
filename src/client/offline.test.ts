import { afterEach, expect, test, vi } from 'vitest';
import { registerOffline } from './offline.ts';

const register = vi.fn(() => Promise.resolve());

/** A browser that has loaded a page, with Trusted Types. */
function openPage(): { policies: string[]; refused: unknown[] } {
  const seen = { policies: [] as string[], refused: [] as unknown[] };
  vi.stubGlobal('navigator', { serviceWorker: { register } });
  vi.stubGlobal('document', { readyState: 'complete' });
  vi.stubGlobal('trustedTypes', {
    createPolicy(name: string, rules: { createScriptURL(address: string): string }) {
      seen.policies.push(name);
      for (const address of ['/other.js', '//other.example/sw.js', 'data:,1']) {
        try {
          rules.createScriptURL(address);
        } catch {
          seen.refused.push(address);
        }
      }
      return rules;
    },
  });
  return seen;
}

afterEach(() => {
  register.mockClear();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

test('registers the one worker, by a policy that refuses every other address', () => {
  vi.stubEnv('PROD', true);
  const seen = openPage();
  registerOffline();
  expect(register.mock.calls).toEqual([['/sw.js', { updateViaCache: 'none' }]]);
  expect(seen).toEqual({ policies: ['sw'], refused: ['/other.js', '//other.example/sw.js', 'data:,1'] });
});

test('waits until the page has loaded', () => {
  vi.stubEnv('PROD', true);
  openPage();
  vi.stubGlobal('document', { readyState: 'interactive' });
  const listen = vi.fn();
  vi.stubGlobal('addEventListener', listen);
  registerOffline();
  expect(register).not.toHaveBeenCalled();
  expect(listen).toHaveBeenCalledWith('load', expect.any(Function));
});

test('does nothing in the live preview', () => {
  vi.stubEnv('PROD', false);
  openPage();
  registerOffline();
  expect(register).not.toHaveBeenCalled();
});

test('does nothing in a browser without service workers', () => {
  vi.stubEnv('PROD', true);
  openPage();
  vi.stubGlobal('navigator', {});
  expect(() => registerOffline()).not.toThrow();
});
