/** Whether a module was started by itself, and not imported by another one. */
import { existsSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Node names the program as the shell wrote it and the module by its real place: through a symbolic link the two differ,
 * and a command that compared them would do nothing and end as if all were well.
 *
 * @param address The module's `import.meta.url`.
 */
export function isCommand(address: string): boolean {
  const started = process.argv[1];
  return started !== undefined && existsSync(started) && realpathSync(started) === realpathSync(fileURLToPath(address));
}
