/**
 * One publication at a time. The lock is a name that the Linux kernel holds for a running program and gives back by
 * itself when the program ends, however it ends: a file would stay behind after a power cut and stop the next one.
 */
import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { createServer } from 'node:net';

/** @returns a function that gives the lock back. @throws when another program holds it, or when this is not Linux. */
export async function takeLock(target: string): Promise<() => void> {
  // Elsewhere the name would be a file, and two could publish at once.
  if (process.platform !== 'linux') throw new Error('Publishing works on Linux only.');
  const name = createHash('sha256').update(realpathSync(target)).digest('hex').slice(0, 32);
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const message = `Somebody else is publishing to ${target} at this moment. Wait until that is done, and try again.`;
      fail(error.code === 'EADDRINUSE' ? new Error(message) : error);
    });
    // A name that begins with NUL is not a file: see "abstract" in unix(7).
    server.listen(`\0publish-${name}`, done);
  });
  server.unref();
  return () => void server.close();
}
