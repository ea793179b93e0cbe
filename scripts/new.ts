/**
 * `npm run new`: makes a new file of content, or a new figure in its chapter. It asks for what is needed and checks each
 * answer at once, or takes everything from the command line: `npm run new -- --help`.
 */
import { run } from './new/run.ts';
import { Ended, openTerminal } from './new/terminal.ts';

const terminal = openTerminal(process.stdin, process.stdout);
try {
  process.exitCode = await run(process.argv.slice(2), process.cwd(), terminal);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  console.error(error instanceof Ended ? '\nStopped. Nothing was written.' : `Nothing was written: ${message}`);
  process.exitCode = error instanceof Ended ? 130 : 1;
} finally {
  terminal.close();
}
