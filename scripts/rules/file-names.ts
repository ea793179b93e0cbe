/** The name of a file is the address of its page for ever, so it must be a clean one and stay in its folder. */
import { collections } from '../../src/schemas/collections.ts';
import { SLUG } from '../../src/schemas/shared.ts';
import type { Finding } from '../content-files.ts';
import type { Rule } from './index.ts';

const RESERVED = new Set(['index', '404', 'feed', 'con', 'nul', 'aux', 'prn']);

export const checkFileNames: Rule = ({ files }) =>
  files.flatMap((file): Finding[] => {
    const { folder, format } = collections[file.collection];
    const at = { rule: 'file-names', file: file.path, line: 1, column: 1, value: file.slug };
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    const findings: Finding[] = [];
    if (!SLUG.test(file.slug) || file.slug.length > 80) {
      findings.push({
        ...at,
        message: 'rename the file: lower-case letters, numbers and single hyphens only, up to 80 characters',
      });
    }
    if (RESERVED.has(file.slug))
      findings.push({ ...at, message: 'rename the file: this name is kept for the site itself' });
    if (!name.endsWith(`.${format}`)) {
      findings.push({ ...at, value: name, message: `files in content/${folder}/ end in .${format}` });
    }
    if (file.path !== `content/${folder}/${name}`) {
      findings.push({
        ...at,
        value: file.path,
        message: `put the file directly into content/${folder}/, not in a folder of its own`,
      });
    }
    return findings;
  });
