/** A page for each kind of content: every field, from the schema that the check itself uses. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { collections } from '../../src/schemas/collections.ts';
import { singleFiles } from '../../src/schemas/single-files.ts';
import { listKinds, type Form } from '../new/kinds.ts';
import { toShape } from '../content/schema-shapes.ts';
import { toRows } from './field-rows.ts';
import type { GuideFile } from './guide-files.ts';
import { formatCode, formatTable, toSentence } from './markdown.ts';

/** Something with fields that the guide explains: a kind of content, or a file that there is only once. */
export interface Topic {
  /** The name of its page and of its schema for editors' programs. */
  name: string;
  title: string;
  /** Folder or file, from the project's folder. */
  path: string;
  format: 'mdx' | 'yaml';
  form: Form;
  schema: z.ZodType;
  /** How to make one, where that is a command. */
  command?: string;
}

const HEAD = ['Field', 'Needed', 'What it is', 'Form'];

export function listTopics(): Topic[] {
  const kinds = listKinds()
    .filter(({ list }) => !list)
    .map(({ name, label, collection, format, form, schema }): Topic => {
      const { folder } = collections[collection];
      const page = folder.replaceAll('/', '-');
      return {
        name: page,
        title: label,
        path: `content/${folder}/`,
        format,
        form,
        schema,
        command: `npm run new -- --kind ${name}`,
      };
    });
  const files = singleFiles.map(({ name, title, path, schema }): Topic => ({
    name,
    title,
    path,
    format: 'yaml',
    form: toShape(schema),
    schema,
  }));
  return [...kinds, ...files];
}

export function listKindPages(root: string): GuideFile[] {
  const topics = listTopics();
  return [toIndex(topics), ...topics.map((topic) => toPage(topic, root))];
}

function toIndex(topics: Topic[]): GuideFile {
  const rows = topics.map(({ name, title, path, format }) => [
    `[${toSentence(title).slice(0, -1)}](${name}.md)`,
    `[\`${path}\`](../../${path})`,
    format === 'mdx' ? 'fields and text' : 'fields only',
  ]);
  const text = `# The kinds of content

Every field of every kind, what it is and what form it has. The pages are written by \`npm run guide\` from
[\`src/schemas/\`](../../src/schemas/), which the check itself uses.

${formatTable(['Kind', 'Where', 'What is in it'], rows)}

\`npm run new\` asks for what a new one needs. The manual is [content/README.md](../../content/README.md).
`;
  return { path: 'docs/kinds/README.md', text };
}

function toPage(topic: Topic, root: string): GuideFile {
  const path = `docs/kinds/${topic.name}.md`;
  const { title, form, format, command } = topic;
  const example = topic.path.endsWith('/') ? findExample(topic, root, path) : undefined;
  const where = topic.path.endsWith('/')
    ? `A file in [\`${topic.path}\`](../../${topic.path}), ${format === 'mdx' ? 'fields at the top and the text below, ending in `.mdx`' : 'fields only, ending in `.yaml`'}.`
    : `The file [\`${topic.path}\`](../../${topic.path}).`;
  const parts = [
    `# ${toSentence(title).slice(0, -1)}`,
    `${where}${example ? ` An example: [${example}](../../${topic.path}${example}).` : ''}`,
    ...(command ? [`Make a new one:`, formatCode(command, 'sh')] : []),
    formatTable(HEAD, toRows(form)),
    '`[]` stands for each item of a list. Other kinds: [index](README.md). This page is written by `npm run guide`.',
  ];
  return { path, text: `${parts.join('\n\n')}\n` };
}

/** A short file as an example. It stays the same as long as it exists, so that a change to content changes no guide. */
function findExample({ path, format }: Topic, root: string, page: string): string | undefined {
  const folder = join(root, path);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(`.${format}`)) : [];
  const written = existsSync(join(root, page))
    ? /An example: \[([^\]]+)\]/.exec(readFileSync(join(root, page), 'utf8'))
    : null;
  if (written?.[1] && names.includes(written[1])) return written[1];
  return names.toSorted((a, b) => statSync(join(folder, a)).size - statSync(join(folder, b)).size)[0];
}
