/**
 * The second fence, inside the build: stops Astro at the first thing in a text that is not plain Markdown or one of our
 * components. The check comes before every build by `npm run build`; this one holds where somebody starts Astro alone.
 * It sees the very tree that Astro goes on to compile, and the fields as Astro itself has read them.
 */
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineMdastPlugin, type MdastPluginDefinition } from 'satteri';
import { findViolations, type ContentNode, type ContentPolicy } from '../lib/content-policy.ts';

/** What Astro hands to its plugins. */
interface AstroData {
  astro?: { frontmatter?: Record<string, unknown> };
}

/** @param root The project's folder, to name files from there. */
export function createContentGate(policy: ContentPolicy, root: string): MdastPluginDefinition {
  return defineMdastPlugin({
    name: 'content-gate',
    options: { position: true },
    before(tree, { fileURL, data }) {
      const file = fileURL ? relative(root, fileURLToPath(fileURL)).split(sep).join('/') : 'a text';
      if (Object.hasOwn((data as AstroData).astro?.frontmatter ?? {}, 'layout')) {
        throw toError(file, { line: 1, column: 1, message: '"layout" may not be the name of a field: remove it' });
      }
      const [first] = findViolations(tree as ContentNode, policy);
      if (first) throw toError(file, first);
    },
  });
}

/** Astro shows `line` and `column` beside the name of the file. */
function toError(file: string, { line, column, message }: { line: number; column: number; message: string }): Error {
  return Object.assign(new Error(`${file}:${line}:${column} ${message}`), { line, column });
}
