/**
 * A slow line in front of a server, for whatever asks it: pages, and also their workers, which a browser's own emulation
 * leaves out. Every request takes as long to arrive as it would take there and back, and all answers share the line.
 */
import { connect, createServer, type Socket } from 'node:net';

export interface SlowLine {
  /** The address to open in place of the server's. */
  address: string;
  /** Bytes of bodies and headers that have come so far. */
  readBytes(): number;
  close(): void;
}

/** Milliseconds between two pieces of answers. */
const STEP = 20;

/** @param latency Milliseconds there and back. @param rate Bytes a second, for all answers together. */
export async function openSlowLine(server: string, latency: number, rate: number): Promise<SlowLine> {
  const { hostname, port } = new URL(server);
  const sockets = new Set<Socket>();
  const waiting = new Map<Socket, Buffer>();
  const closing = new Set<Socket>();
  let bytes = 0;
  const proxy = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        waiting.delete(socket);
      });
    }
    near.on('data', (asked) => setTimeout(() => far.destroyed || far.write(asked), latency));
    near.on('close', () => far.destroy());
    // A server closes a connection that rests; the browser must hear of it, or its next request would be lost.
    far.on('close', () => closing.add(near));
    far.on('data', (answer) => waiting.set(near, Buffer.concat([waiting.get(near) ?? Buffer.of(), answer])));
  });
  const timer = setInterval(() => {
    let left = Math.round((rate * STEP) / 1000);
    // Each answer on its way gets an equal share.
    const answers = [...waiting].toSorted(([, one], [, other]) => one.length - other.length);
    for (const [number, [socket, answer]] of answers.entries()) {
      const part = answer.subarray(0, Math.floor(left / (answers.length - number)));
      left -= part.length;
      bytes += part.length;
      socket.write(part);
      if (part.length < answer.length) waiting.set(socket, answer.subarray(part.length));
      else waiting.delete(socket);
    }
    for (const socket of closing) if (!waiting.has(socket) && closing.delete(socket)) socket.end();
  }, STEP);
  await new Promise<void>((done) => {
    proxy.listen(0, '127.0.0.1', done);
  });
  const bound = proxy.address() as { port: number };
  return {
    address: `http://127.0.0.1:${bound.port}/`,
    readBytes: () => bytes,
    close() {
      clearInterval(timer);
      for (const socket of sockets) socket.destroy();
      proxy.close();
    },
  };
}
