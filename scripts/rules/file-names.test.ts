import { describe } from 'vitest';
import { ABOUT, copyOf } from '../../tests/fixtures/content-tree.ts';
import { testFaults } from '../../tests/fixtures/faults.ts';

const page = copyOf(ABOUT, ['id: about', 'id: second'], ['title: About this site', 'title: The second page']);
const term = 'id: second\nterm: second\nmeaning: A word that comes after the first one.\n';
/** Another word leads to the second one, as it should. */
const linked = { 'content/glossary/gp.yaml': ['  - ccg', '  - ccg\n  - second'] as const };
/** A right text under a wrong name. */
const fault = (path: string, value: string, says: string, text = page) => ({
  name: path,
  edits: { [path]: text, ...(text === term && linked) },
  at: `${path}:1:1`,
  value,
  says,
});

describe('file names', () => {
  const rename = 'lower-case letters, numbers and single hyphens only';
  const reserved = 'kept for the site itself';
  testFaults([
    fault('content/pages/Second.mdx', 'Second', rename),
    fault('content/pages/second page.mdx', 'second page', rename),
    fault('content/pages/second_page.mdx', 'second_page', rename),
    fault('content/pages/second--page.mdx', 'second--page', rename),
    fault('content/pages/séjour.mdx', 'séjour', rename),
    fault('content/pages/second.old.mdx', 'second.old', rename),
    fault(`content/pages/${'a'.repeat(81)}.mdx`, 'a'.repeat(81), rename),
    fault('content/pages/index.mdx', 'index', reserved),
    fault('content/pages/404.mdx', '404', reserved),
    fault('content/pages/con.mdx', 'con', reserved),
    fault('content/pages/second.md', 'second.md', 'files in content/pages/ end in .mdx'),
    fault('content/glossary/second.yml', 'second.yml', 'files in content/glossary/ end in .yaml', term),
    fault('content/glossary/second.mdx', 'second.mdx', 'files in content/glossary/ end in .yaml', term),
    fault(
      'content/pages/more/second.mdx',
      'content/pages/more/second.mdx',
      'put the file directly into content/pages/, not in a folder of its own',
    ),
  ]);
});
