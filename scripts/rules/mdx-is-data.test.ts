import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ABOUT, copyOf, FREE_LINE, findAfter, type Edits } from '../../tests/fixtures/content-tree.ts';
import { testFaults } from '../../tests/fixtures/faults.ts';
import { proseAttributes } from '../../src/components/prose/attributes.ts';

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
    fault(
      'that nothing resembles',
      '<Calout>b</Calout>',
      1,
      'The components are: CareCard, Details, Fact, InsetText, Organisation, Term, WarningCallout',
    ),
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
    fault(
      'an unknown figure',
      'A gap of <Fact id="plan-2016-gpa" />',
      10,
      'no figure with the id "plan-2016-gpa". Did you mean "plan-2016-gap"?',
      '<Fact>',
    ),
    fault(
      'a figure like no other',
      'A gap of <Fact id="zebra" />',
      10,
      'no figure with the id "zebra". Add it to a file in content/figures/',
      '<Fact>',
    ),
    fault('a figure without an id', 'A gap of <Fact form="table" />', 10, '<Fact> needs id="…"', '<Fact>'),
    fault(
      'a figure in a form there is not',
      'A gap of <Fact id="plan-2016-gap" form="short" />',
      10,
      'form is "short". Write one of: prose, table',
      '<Fact>',
    ),
    fault(
      'an unknown organisation',
      'Ask <Organisation id="ely-turst" />',
      5,
      'no organisation with the id "ely-turst". Did you mean "ely-trust"?',
      '<Organisation>',
    ),
    fault(
      'an organisation like no other',
      'Ask <Organisation id="zebra" />',
      5,
      'no organisation with the id "zebra". Add it to content/organisations/',
      '<Organisation>',
    ),
    fault('an attribute it does not have', '<Details summary="A" href="x">b</Details>', 1, '"href" is not allowed'),
    fault('a misspelt attribute', '<Details sumary="A" summary="B">b</Details>', 1, 'Did you mean "summary"?'),
    fault('an attribute missing', 'A <Term>GP</Term>', 3, '<Term> needs id="…"', '<Term>'),
    fault('an attribute empty', '<Details summary=" ">b</Details>', 1, 'summary is empty', '<Details>'),
    fault(
      'a word that is none of the choices',
      '<CareCard type="emergancy" heading="Call 999 if:">b</CareCard>',
      1,
      'type is "emergancy". Write one of: emergency, urgent, non-urgent',
    ),
    fault('a directive of Astro', '<Details summary="A" server:defer>b</Details>', 1, 'write the value in quotes'),
    fault('a name that every object has', '<constructor>b</constructor>', 1, 'no component called <constructor>'),
  ]);

  test.each([
    '<CareCard type="urgent" heading="Call 111 if:">\n\n- you are ill\n\n</CareCard>',
    '<Details summary="More">\n\nText\n\n</Details>',
    '<InsetText>\n\nText\n\n</InsetText>',
    '<WarningCallout heading="Take care">\n\nText\n\n</WarningCallout>',
    'A gap of <Fact id="plan-2016-gap" />',
    'A gap of <Fact id="plan-2016-gap" form="prose" />',
    '| A |\n| - |\n| <Fact id="plan-2016-gap" form="table" /> |',
    'Ask <Organisation id="ely-trust" />',
  ])('%j is right', (text) => {
    expect(findAfter(withText(text))).toEqual([]);
  });

  test('what the check allows is what the pages can draw', () => {
    const project = join(import.meta.dirname, '../..');
    const drawn = readdirSync(join(project, 'src/components/prose')).filter((name) => name.endsWith('.astro'));
    expect(Object.keys(proseAttributes).toSorted()).toEqual(drawn.map((name) => name.replace('.astro', '')).toSorted());
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

describe('code that hides from a reader', () => {
  test('behind a second block of hyphens', () => {
    const text = '---\n\nexport const x = 1;\n\n---\n';
    const findings = findAfter({ [ABOUT]: copyOf(ABOUT, ['---\n\n', `---\n${text}`]) });
    expect(findings.map(({ message }) => message).join()).toContain('import and export are code');
  });

  test('behind a line end that only some programs know', () => {
    const text = '\u2028---\u2028 and\n  <Details summary="\n---\n\nexport const x = 1;\n\n" />\n';
    const findings = findAfter({ [ABOUT]: copyOf(ABOUT, ['title: About this site', `title: About this site${text}`]) });
    expect(findings.map(({ message }) => message).join()).toContain('invisible character (U+2028)');
  });

  test('after a line of front matter that begins with three hyphens', () => {
    const findings = findAfter({ [ABOUT]: copyOf(ABOUT, ['title: About', '---x: About']) });
    expect(findings.map(({ message }) => message).join()).toContain('no line between them may begin with ---');
  });
});
