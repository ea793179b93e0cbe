/** What `sw.js` is with `offline: false` in content/site.yaml: it takes away what was kept, and then itself. */
import type { LifeEvent, WorkerScope } from './worker-scope.ts';

const worker = self as unknown as WorkerScope;

worker.addEventListener('install', () => void worker.skipWaiting());

worker.addEventListener('activate', (event: LifeEvent) => {
  event.waitUntil(leave());
});

async function leave(): Promise<void> {
  const ours = (await caches.keys()).filter((name) => name.startsWith('site-'));
  await Promise.all(ours.map((name) => caches.delete(name)));
  await worker.registration.unregister();
}
