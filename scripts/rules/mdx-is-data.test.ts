import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ABOUT, copyOf, FREE_LINE, findAfter, type Edits } from '../../tests/fixtures/content-tree.ts';
import { testFaults } from '../../tests/fixtures/faults.ts';
import { proseAttributes } from '../../src/components/prose/attributes.ts';
import { mdxIsData } from './mdx-is-data.ts';

/** What this rule finds; whether a page is well written is for the others. */
const findOwn = (edits: Edits) => findAfter(edits).filter(({ rule }) => rule === mdxIsData.name);
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
    expect(findOwn(withText('Write \\{name} here'))).toEqual([]);
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
    expect(findOwn(withText('Waits of &lt;4 hours'))).toEqual([]);
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
      'The components are: CareCard, Chart, Details, Fact, InsetText, Organisation, Term, WarningCallout',
    ),
    fault('without a name', '<>b</>', 1, 'no component called <>'),
    fault(
      'not closed',
      '<Details summary="A">',
      1,
      'close it: write </Details> on a line of its own below',
      '<Details summary="A">',
    ),
    fault(
      'a card not closed',
      '<CareCard type="urgent" heading="Call 111 if:">\n\n- a',
      1,
      'write </CareCard> on a line',
    ),
    fault('not closed in a sentence', 'Ask a <Term id="gp">GP.', 7, 'close it: write </Term> after its words'),
    fault('a figure not closed', 'A gap of <Fact id="plan-2016-gap">.', 10, 'close it with a slash before its >'),
    fault(
      'opened in a list and closed below it',
      '- <Details summary="A">\n\nb\n\n</Details>',
      3,
      'put <Details …> on a line of its own outside sentences and lists',
    ),
    fault('a tag of HTML that nobody closes', 'One<br>two', 4, 'there is no component called <br>'),
    fault(
      'closed by another',
      '<Details summary="A">b</Term>',
      23,
      '<Details> is still open at </Term>: write </Details>',
    ),
    {
      name: 'closed at the end of a sentence',
      edits: withText('<Details summary="A">\n\nb</Details>'),
      at: `${ABOUT}:14:2`,
      says: 'write </Details> on a line of its own, with an empty line above it',
    },
    fault(
      'closed and not opened',
      'Ask a GP</Term>',
      9,
      'there is a closing tag </Term> and nothing that it closes: remove it, or write the opening one',
    ),
    {
      name: 'a term over several lines',
      edits: withText('<Term id="gp">\n\nGP</Term>'),
      at: `${ABOUT}:14:3`,
      says: 'write <Term …>, its words and </Term> on one line',
    },
    fault('a quote not closed', 'Ask a <Term id="gp>GP</Term>', 7, 'look at its quotes and its >'),
    fault('an address in angle brackets', 'See <https://www.nhs.uk>', 5, 'write [the name of the page](https://…)'),
    fault('a figure without an id', 'A gap of <Fact form="table" />', 10, '<Fact> needs id="…"', '<Fact>'),
    fault(
      'a figure in a form there is not',
      'A gap of <Fact id="plan-2016-gap" form="short" />',
      10,
      'form is "short". Write one of: prose, table',
      '<Fact>',
    ),
    fault('an attribute it does not have', '<Details summary="A" href="x">b</Details>', 1, '"href" is not allowed'),
    fault('a misspelt attribute', '<Details sumary="A" summary="B">b</Details>', 1, 'Did you mean "summary"?'),
    fault('an attribute missing', 'A <Term>GP</Term>', 3, '<Term> needs id="…"', '<Term>'),
    fault('an attribute empty', '<Details summary=" ">b</Details>', 1, 'summary is empty', '<Details>'),
    fault(
      'a word that is none of the choices',
      '<CareCard type="emergancy" heading="Call 999 if:">b</CareCard>\n\n## On the map',
      1,
      'type is "emergancy". Write one of: emergency, urgent, non-urgent',
    ),
    fault('a directive of Astro', '<Details summary="A" server:defer>b</Details>', 1, 'write the value in quotes'),
    fault('an attribute twice', 'A <Term id="gp" id="ccg">GP</Term>', 3, '"id" is written twice', '<Term>'),
    fault('with a name of another alphabet', '<T\u0435rm id="gp">GP</T\u0435rm>', 1, 'Did you mean <Term>?'),
    fault('a name that every object has', '<constructor>b</constructor>', 1, 'no component called <constructor>'),
  ]);

  test.each([
    '<CareCard type="urgent" heading="Call 111 if:">\n\n- you are ill\n\n</CareCard>\n\n## On the map',
    '<Details summary="More">\n\nText\n\n</Details>',
    '<InsetText>\n\nText\n\n</InsetText>',
    '<WarningCallout heading="Take care">\n\nText\n\n</WarningCallout>',
    'A gap of <Fact id="plan-2016-gap" />',
    'A gap of <Fact id="plan-2016-gap" form="prose" />',
    '| A |\n| - |\n| <Fact id="plan-2016-gap" form="table" /> |',
    'Ask <Organisation id="ely-trust" />',
  ])('%j is right', (text) => {
    expect(findOwn(withText(text))).toEqual([]);
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
    fault('a bare www.', 'See www.x.example', 5, 'write [the name of the page](https://www.x.example)'),
    fault('a tab that a browser drops', '[A](/&#9;/x.example)', 1, 'no spaces, line ends, backslashes'),
    fault('a name before an @', '[A](https://nhs.uk@x.example)', 1, 'only pretends to be the site'),
    fault('another alphabet', '[A](https://nh\u0455.example)', 1, 'letters of another alphabet'),
    fault('the same in disguise', '[A](https://xn--nh-qlc.example)', 1, 'letters of another alphabet'),
    fault('a number for a host', '[A](https://127.0.0.1/)', 1, 'the name of the site is not right'),
    fault('a code for the phone itself', '[A](tel:*21*0123456789#)', 1, 'the digits of the number alone'),
    fault('a letter written in advance', '[A](mailto:a@b.example?body=x)', 1, 'one e-mail address and nothing else'),
    fault('at the end of the text', '[a]: javascript:alert(1)', 1, says, 'javascript:alert(1)'),
  ]);

  test.each([
    '/about/',
    '#what-it-is',
    'https://www.nhs.uk',
    'https://x.example:8443/a?b=c#d',
    'tel:111',
    'tel:+441223245151',
    'sms:999',
    'mailto:a@b.example',
  ])('%s is right', (address) => {
    expect(findOwn(withText(`[A](${address})`))).toEqual([]);
  });
});

describe('Markdown', () => {
  testFaults([
    fault('a main heading', '# About', 1, 'begin with ## here'),
    fault('a main heading, underlined', 'About\n=====', 1, 'begin with ## here'),
    fault('a block of code', '```\nx\n```', 1, '(code) is not used'),
    fault('boxes to tick', '- [ ] Call', 1, 'boxes to tick are not used'),
    fault('a hidden character as a code', 'Call &#8238;111', 1, 'an invisible character (U+202E)'),
    fault('too many levels', `${'> '.repeat(70)}x`, 121, 'too many levels'),
    fault('too many brackets', '['.repeat(200), 1, 'too many brackets'),
    fault('a line without end', 'word '.repeat(5000), 1, 'break it into paragraphs'),
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
    expect(findOwn(withText(text))).toEqual([]);
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
