/**
 * `npm run guide`: writes docs/kinds/, docs/rules/ and the schemas for editors' programs from the schemas and rules that
 * the check uses. With --check it writes nothing, and ends with 1 when a file is not as it would be written.
 */
import { findStale, writeGuide } from './guide/guide-files.ts';
import { readArguments } from './shared/read-arguments.ts';

try {
  const { values } = readArguments({ options: { check: { type: 'boolean', default: false } } });
  const root = process.cwd();
  const stale = values.check ? await findStale(root) : await writeGuide(root);
  for (const { path, is } of stale) console.log(values.check ? `${path} is ${is}` : `${path} was ${is}`);
  if (!stale.length) console.log('The guide is up to date.');
  else if (values.check) console.log('Run: npm run guide');
  process.exitCode = values.check && stale.length ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
