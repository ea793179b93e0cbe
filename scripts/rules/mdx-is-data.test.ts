import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ABOUT, FREE_LINE, findAfter, type Edits } from '../../tests/fixtures/content-tree.ts';
import { testFaults } from '../../tests/fixtures/faults.ts';
import { listProseComponents } from './mdx-is-data.ts';

/** The page about the site with this text from line 12 on. */
const withText = (text: string): Edits => ({ [ABOUT]: [FREE_LINE, text] });
/** A fault in one line of text, at a column of line 12. */
const fault = (name: string, text: string, column: number, says: string, value?: string) => ({
  name,
  edits: withText(text),
  at: `${ABOUT}:12:${column}`,
  says,
  ...(value !== undefined && { value }),
});

describe('code', () => {
  testFaults([
    fault('an import', "import x from 'node:fs'", 1, 'import and export are code'),
    fault('an export', 'export const x = 1', 1, 'import and export are code'),
    fault('an expression', 'It costs {1 + 1} pounds', 10, 'curly brackets run code'),
    fault('an expression on its own', '{process.exit()}', 1, 'curly brackets run code'),
    fault('a comment in curly brackets', '{/* hidden */}', 1, 'curly brackets run code'),
    fault('an expression in a list', '- {x}', 3, 'curly brackets run code'),
    fault('a curly bracket not closed', 'Ely { Cambridge', 5, 'write \\{', 'Ely { Cambridge'),
    fault('a value in curly brackets', 'A <Term id={x}>GP</Term>', 3, 'write the value in quotes', '<Term>'),
    fault('attributes spread', 'A <Term {...x}>GP</Term>', 3, 'write the value in quotes', '<Term>'),
    fault('an event handler', 'A <Term id="gp" onclick="x">GP</Term>', 3, '"onclick" is not allowed', '<Term>'),
    fault('a directive', '<Details summary="A" set:html="b">c</Details>', 1, '"set:html" is not allowed', '<Details>'),
    fault('a style', 'A <Term id="gp" style="x">GP</Term>', 3, '"style" is not allowed', '<Term>'),
  ]);

  test('an escaped curly bracket is text', () => {
    expect(findAfter(withText('Write \\{name} here'))).toEqual([]);
  });
});

describe('HTML', () => {
  testFaults([
    fault('a script', '<script>alert(1)</script>', 1, 'no component called <script>', '<script>'),
    fault('a script from elsewhere', '<script src="https://x.example/x.js" />', 1, 'no component called <script>'),
    fault('a frame', '<iframe src="https://x.example/" />', 1, 'no component called <iframe>'),
    fault('a picture', '<img src="/map.png" />', 1, 'no component called <img>'),
    fault('a comment', 'Text <!-- hidden -->', 6, 'comments in HTML are not allowed', 'Text <!-- hidden -->'),
    fault('a number after <', 'Waits of <4 hours', 10, 'write "under 4 hours"', 'Waits of <4 hours'),
    fault('letters before it count as one each', 'Patients’ waits – <4 hours', 19, 'write "under 4 hours"'),
  ]);

  test('&lt; is text', () => {
    expect(findAfter(withText('Waits of &lt;4 hours'))).toEqual([]);
  });
});

describe('components', () => {
  testFaults([
    fault(
      'misspelt',
      '<WarningCalout heading="A">b</WarningCalout>',
      1,
      'Did you mean <WarningCallout>?',
      '<WarningCalout>',
    ),
    fault('in small letters', '<details summary="A">b</details>', 1, 'Did you mean <Details>?', '<details>'),
    fault('that nothing resembles', '<Calout>b</Calout>', 1, 'The components are: CareCard, Details, InsetText, Term'),
    fault('without a name', '<>b</>', 1, 'no component called <>'),
    fault('not closed', '<Details summary="A">', 1, 'closing tag for `<Details>`', '<Details summary="A">'),
    fault('not closed in a sentence', 'Ask a <Term id="gp">GP.', 7, 'closing tag for `<Term>`'),
    fault('closed and not opened', 'Ask a GP</Term>', 9, 'Unexpected closing tag `</Term>`'),
    fault('an unknown word', 'A <Term id="gpp">GP</Term>', 3, 'no word with the id "gpp". Did you mean "gp"?'),
    fault(
      'a word like no other',
      'A <Term id="zebra">Z</Term>',
      3,
      'no word with the id "zebra". Add it to content/glossary/',
    ),
    fault('a word in the wrong case', 'A <Term id="GP">GP</Term>', 3, 'no word with the id "GP". Did you mean "gp"?'),
    fault('an address that runs a script', '<Details href="javascript:x">b</Details>', 1, 'a link begins with /'),
  ]);

  test.each([
    '<CareCard type="urgent" heading="Call 111 if:">\n\n- you are ill\n\n</CareCard>',
    '<Details summary="More">\n\nText\n\n</Details>',
    '<InsetText>\n\nText\n\n</InsetText>',
    '<WarningCallout heading="Take care">\n\nText\n\n</WarningCallout>',
  ])('%j is right', (text) => {
    expect(findAfter(withText(text))).toEqual([]);
  });

  test('what the check allows is what the pages can draw', () => {
    const project = join(import.meta.dirname, '../..');
    const index = readFileSync(join(project, 'src/components/prose/index.ts'), 'utf8');
    const drawn = /export const proseComponents = \{([^}]*)\}/.exec(index)?.[1]?.match(/\w+/g);
    expect(listProseComponents(project).toSorted()).toEqual(drawn?.toSorted());
  });
});

describe('links', () => {
  const says = 'a link begins with /';
  testFaults([
    fault('javascript:', '[A](javascript:alert(1))', 1, says, 'javascript:alert(1)'),
    fault('javascript: in odd case', '[A](JaVaScript:alert(1))', 1, says, 'JaVaScript:alert(1)'),
    fault('data:', '[A](data:text/html,x)', 1, says, 'data:text/html,x'),
    fault('another origin without a protocol', 'See [A](//x.example)', 5, says, '//x.example'),
    fault('the same with a backslash', '[A](/\\x.example)', 1, says, '/\\x.example'),
    fault('http', '[A](http://x.example)', 1, says, 'http://x.example'),
    fault('no / at the beginning', '[A](about)', 1, says, 'about'),
    fault('at the end of the text', '[a]: javascript:alert(1)', 1, says, 'javascript:alert(1)'),
  ]);

  test.each(['/about/', '#what-it-is', 'https://www.nhs.uk', 'tel:111', 'sms:999', 'mailto:a@b.example'])(
    '%s is right',
    (address) => {
      expect(findAfter(withText(`[A](${address})`))).toEqual([]);
    },
  );
});

describe('Markdown', () => {
  testFaults([
    fault('a main heading', '# About', 1, 'begin with ## here'),
    fault('a main heading, underlined', 'About\n=====', 1, 'begin with ## here'),
    fault('a block of code', '```\nx\n```', 1, '(code) is not used'),
    fault('a footnote', '[^1]: B', 1, '(footnoteDefinition) is not used'),
  ]);

  test.each([
    '**bold** and *italic*',
    '> Quoted',
    '- a\n- b',
    '1. a\n2. b',
    '### Deeper',
    '| A |\n| - |\n| b |',
    '---',
  ])('%j is right', (text) => {
    expect(findAfter(withText(text))).toEqual([]);
  });
});
