/**
 * `npm run rollback -- TARGET`: readers see the release again that was live before this one.
 *
 * Option: --reload 'systemctl reload nginx', as for `npm run publish-site`.
 */
import { rollBack } from './publish/publication.ts';
import { readArguments } from './shared/read-arguments.ts';

try {
  const { values, positionals } = readArguments({ allowPositionals: true, options: { reload: { type: 'string' } } });
  const [target, ...others] = positionals;
  if (!target || others.length) throw new Error('Say where: npm run rollback -- /srv/fit-for-the-future');
  await rollBack({ target, reload: values.reload, log: console.log });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error('Nothing was changed.');
  process.exitCode = 1;
}
