/** `npm start`: the live preview, and what it prints. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { readBuildRecord } from '../../src/build/build-time.ts';
import { linkPackages } from '../shared/project-copy.ts';
import { startAstro } from './astro-server.ts';
import { formatLine, formatTotal } from './page-box.ts';
import { createPreview, type Change } from './preview.ts';
import { copyProgram } from './program.ts';

interface LiveOptions {
  root: string;
  /** The folder whose `content/` is shown. */
  editedRoot: string;
  port: number;
}

/** @returns false when there is nothing that could be shown; what to mend has been printed. */
export async function startLiveSite({ root, editedRoot, port }: LiveOptions): Promise<boolean> {
  await assertFree(port);
  const { day } = readBuildRecord(root);
  const work = join(root, '.build', `preview-${port}`);
  const shownRoot = join(work, 'site');
  const preview = createPreview({ editedRoot, shownRoot, checkedRoot: join(work, 'checked'), day });
  const { findings } = preview.refresh();
  for (const finding of findings) console.log(formatLine(finding));
  if (findings.length) console.log(`${formatTotal(findings)}. Each page says at its top what is wrong with its file.`);
  if (!preview.canStart()) {
    console.error(
      'Without site.yaml, accessibility.yaml and redirects.yaml in content/ there is no page to show: mend them first.',
    );
    return false;
  }
  console.log(`Starting the preview …`);
  copyProgram(root, shownRoot);
  linkPackages(root, shownRoot);
  const address = await startAstro({ root, editedRoot, shownRoot, port, preview, tell, warn });
  console.log(`\nThe preview is at ${address} and shows every save (Ctrl+C stops it)`);
  return true;
}

/** @throws when something listens there already: said at once, and not after everything has been made ready. */
async function assertFree(port: number): Promise<void> {
  const probe = createServer().listen(port, '127.0.0.1');
  await once(probe, 'listening');
  probe.close();
  await once(probe, 'close');
}

function tell({ touched, findings }: Change): void {
  for (const file of touched) {
    const own = findings.filter((finding) => finding.file === file);
    console.log(own.length ? own.map(formatLine).join('\n') : `${file} is right`);
  }
  const others = findings.filter(({ file, severity }) => severity === 'error' && !touched.includes(file));
  if (others.length) console.log(`Elsewhere: ${formatTotal(others)}`);
}

function warn(message: string): void {
  console.error(`This save could not be checked, so the pages stay as they were: ${message}`);
}
