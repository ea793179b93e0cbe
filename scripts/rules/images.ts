/** A picture must exist and must say in words what it shows, for those who cannot see it or have no signal for it. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Finding } from '../content-files.ts';
import type { Rule } from './index.ts';

const IMAGE = /!\[([^\]]*)\]\(\s*<?([^)\s>]+)/g;

export const checkImages: Rule = ({ root, files }) =>
  files.flatMap((file) =>
    file.body.split('\n').flatMap((text, index): Finding[] =>
      [...text.matchAll(IMAGE)].flatMap((match) => {
        const [, alt = '', address = ''] = match;
        const at = {
          rule: 'images',
          file: file.path,
          line: file.bodyStartsAfter + index + 1,
          column: match.index + 1,
          value: address,
        };
        const path = address.startsWith('/') ? join(root, 'public', address) : join(root, dirname(file.path), address);
        const findings: Finding[] = [];
        if (!existsSync(path))
          findings.push({ ...at, message: `there is no picture at ${address}: check its name and folder` });
        if (!alt.trim()) findings.push({ ...at, message: 'say in the square brackets what the picture shows' });
        return findings;
      }),
    ),
  );
