/**
 * `npm run publish-site -- TARGET`: puts the built site into the folder that a web server shows, in one step or not at
 * all. It copies, holds the copy against the build's checksum, tests it as a reader would, and only then switches.
 *
 * Options: --dist dist, --keep 10 (releases to keep), --reload 'systemctl reload nginx' (how the web server reads new
 * headers), --address https://… (test what readers get after the switch, and go back if it is wrong).
 */
import { publishSite } from './publish/publication.ts';
import { readArguments } from './shared/read-arguments.ts';

const USAGE = 'Say where to: npm run publish-site -- /srv/fit-for-the-future';

try {
  const { values, positionals } = readArguments({
    allowPositionals: true,
    options: {
      dist: { type: 'string', default: 'dist' },
      keep: { type: 'string', default: '10' },
      reload: { type: 'string' },
      address: { type: 'string' },
    },
  });
  const [target, ...others] = positionals;
  if (!target || others.length) throw new Error(USAGE);
  const { dist, reload, address } = values;
  await publishSite({ target, dist, keep: toKeep(values.keep), reload, address, log: console.log, signal: toSignal() });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error('The new site was not published.');
  process.exitCode = 1;
}

/** At least two, so that there is always one to go back to. */
function toKeep(text: string): number {
  if (!/^\d+$/.test(text) || Number(text) < 2) throw new Error(`--keep must be a number from 2 up, and is "${text}"`);
  return Number(text);
}

/** Ctrl+C and a stopped job end the copying between two files, and leave nothing behind. */
function toSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => controller.abort(new Error('The publication was stopped.')));
  }
  return controller.signal;
}
