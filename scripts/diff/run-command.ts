/** Runs a program to its end without showing what it says, unless it fails. */
import { spawn } from 'node:child_process';

export interface Running {
  /** Ends the program when the command itself is stopped. */
  signal?: AbortSignal | undefined;
}

export interface CommandOptions extends Running {
  cwd: string;
  env?: NodeJS.ProcessEnv;
}

const LAST_LINES = 30;

/** @throws with the last lines of what it said when it ends with anything but 0. */
export async function runCommand(command: string, args: string[], options: CommandOptions): Promise<void> {
  const { cwd, env = process.env, signal } = options;
  const child = spawn(command, args, { cwd, env, ...(signal && { signal }), stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  let fault: Error | undefined;
  child.once('error', (error) => (fault = error));
  // Only then is nobody writing any more, also after it was stopped.
  const code = await new Promise<number | null>((done) => child.once('close', done));
  if (fault) throw fault;
  if (code === 0) return;
  const words = output.trim().split('\n').slice(-LAST_LINES).join('\n');
  throw new Error(`${[command, ...args].join(' ')}, in ${cwd}, failed:\n${words}`);
}
