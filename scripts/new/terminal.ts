/** Asks in a terminal, or takes the answers from a file line by line. */
import { createInterface } from 'node:readline';

export interface Terminal {
  say: (text: string) => void;
  /** @throws Ended when there are no more answers. */
  ask: (prompt: string) => Promise<string>;
}

/** The editor went away before the last question: Ctrl+C, Ctrl+D, or the end of the answers. */
export class Ended extends Error {}

export function openTerminal(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Terminal & { close: () => void } {
  const lines = createInterface({ input, output, terminal: 'isTTY' in input && input.isTTY === true });
  lines.on('SIGINT', () => lines.close());
  const answers = lines[Symbol.asyncIterator]();
  return {
    say: (text) => void output.write(`${text}\n`),
    ask: async (prompt) => {
      lines.setPrompt(prompt);
      lines.prompt();
      const { done, value } = await answers.next();
      if (done) throw new Ended();
      return String(value).trim();
    },
    close: () => lines.close(),
  };
}
