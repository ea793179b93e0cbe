/** A `.br` and a `.gz` beside every text file, made once with the best settings. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { listBuiltFiles } from './built-files.ts';
import type { StepInput } from './steps.ts';

const TEXT = /\.(?:html|css|js|mjs|json|xml|txt|svg|ics|csv|webmanifest|wasm|pagefind|pf_\w+)$/;
const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

export async function compressFiles({ folder }: Pick<StepInput, 'folder'>): Promise<void> {
  const paths = listBuiltFiles(folder).filter((path) => TEXT.test(path));
  await Promise.all(
    paths.map(async (path) => {
      const file = join(folder, path);
      const content = readFileSync(file);
      const quality = {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      };
      writeFileSync(`${file}.br`, await toBrotli(content, { params: quality }));
      writeFileSync(`${file}.gz`, await toGzip(content, { level: 9 }));
    }),
  );
}
