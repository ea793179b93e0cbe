/**
 * `npm run gate -- [FOLDER]`: whether the content of a project is text and nothing else, before anything imports it.
 * FOLDER is a project's folder; without it, the current one. Nothing in it is run or imported, so the gate of the main
 * branch can judge the content of somebody's change.
 *
 * Exit code 0: the content is text. 1: something in it is refused. 2: the gate could not finish, which is no answer.
 *
 * The judging is done by a program of its own, because a text can be made to break the parser and its process with it.
 * This one outlives it, and takes nothing for a yes but the number that stands for it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FIT, UNFIT } from './gate/answers.ts';

const TIME_LIMIT_SECONDS = 60;

function judge(folder: string): number {
  if (!existsSync(join(folder, 'content'))) return stop(`there is no folder content/ in ${folder}`);
  const program = join(import.meta.dirname, 'gate/judge.ts');
  const { status, signal, error } = spawnSync(process.execPath, [program, folder], {
    stdio: 'inherit',
    timeout: TIME_LIMIT_SECONDS * 1000,
    killSignal: 'SIGKILL',
  });
  if (status === FIT) return 0;
  if (status === UNFIT) return 1;
  if (error && 'code' in error && error.code === 'ETIMEDOUT') {
    return stop(`it took longer than ${TIME_LIMIT_SECONDS} seconds`);
  }
  return stop(signal ? 'a file in content/ broke the program that reads it' : 'see the message above');
}

function stop(reason: string): number {
  console.error(`The gate could not finish: ${reason}. Nothing may be built from this content.`);
  return 2;
}

process.exitCode = judge(resolve(process.argv[2] ?? '.'));
