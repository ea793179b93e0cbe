/** Asks the browser to keep the pages of help for a time without a network. See service-worker.ts. */

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): {
    createScriptURL(address: string): string;
  };
}
const ADDRESS = '/sw.js';

/** Does nothing in the live preview, where pages change with every save, or when content/site.yaml says so. */
export function registerOffline(): void {
  if (!import.meta.env.PROD || !import.meta.env.OFFLINE) return;
  // There is none without https, but on the reader's own machine.
  if (!('serviceWorker' in navigator)) return;
  // The page comes first.
  if (document.readyState === 'complete') register();
  else addEventListener('load', register);
}

function register(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('sw', { createScriptURL: allow });
  // Refused in some private windows: then the site is as it is without.
  navigator.serviceWorker
    .register(policy?.createScriptURL(ADDRESS) ?? ADDRESS, { updateViaCache: 'none' })
    .catch(() => undefined);
}

/** @throws for any script but the one. */
function allow(address: string): string {
  if (address !== ADDRESS) throw new TypeError(`${address} is not our service worker`);
  return address;
}
