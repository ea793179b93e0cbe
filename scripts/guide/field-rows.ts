/** The fields of a kind as rows of a table, groups inside groups as `sources[].at`. */
import { collections } from '../../src/schemas/collections.ts';
import type { Form } from '../new/kinds.ts';
import type { Shape } from '../content/schema-shapes.ts';
import { toPlainText } from './markdown.ts';

/** A text that has to look a certain way. The pattern that the schema holds it to, and how to say it. */
const PATTERNS: [RegExp, string][] = [
  [/^\^\\d\{4\}-\\d\{2\}-\\d\{2\}\$$/, 'day, like 2026-11-22'],
  [/^\^\\d\{4\}\(\?:-/, 'year, month or day: 2019, 2019-03, 2019-03-14'],
  [/^\^\[a-z0-9\]/, 'lower-case words with hyphens'],
  [/\\d\{5\}\|/, 'phone number in quotes'],
  [/\[01\]\\d\|2/, 'time in quotes, 24-hour clock'],
  [/\[A-Z\]\{1,2\}/, 'postcode'],
];

/** Field, needed, what it is, form. */
export function toRows(form: Form, prefix = ''): string[][] {
  return Object.entries(form.properties ?? {}).flatMap(([name, shape]) => {
    const field = `${prefix}${name}`;
    const needed = form.required?.includes(name) ? 'yes' : '';
    return [
      [`\`${field}\``, needed, toPlainText(shape.description ?? ''), describe(shape)],
      ...toInnerRows(shape, field),
    ];
  });
}

function toInnerRows(shape: Shape, field: string): string[][] {
  const list = shape.type === 'array' && !shape.prefixItems;
  const inner = (list ? shape.items : shape) ?? {};
  const prefix = `${field}${list ? '[]' : ''}.`;
  const groups = inner.properties ? [inner] : (inner.anyOf ?? []).filter(({ properties }) => properties);
  const rows = groups.flatMap((group, index) =>
    toRows(group, prefix).map(([name = '', needed = '', what = '', form = '']) => [
      name,
      needed && groups.length > 1 ? `yes, in form ${index + 1}` : needed,
      what,
      form,
    ]),
  );
  // A field that several forms share stands there once.
  return [...new Map(rows.map((row) => [row.join('\n'), row])).values()];
}

/** The form of a value in a few words. */
function describe(shape: Form): string {
  const { type, enum: choices, anyOf, items, prefixItems } = shape;
  if (choices) return `one of ${choices.map((choice) => `\`${String(choice)}\``).join(', ')}`;
  if (shape.const !== undefined) return `\`${String(shape.const)}\``;
  if (shape.references) return `id of an entry in \`content/${collections[shape.references].folder}/\``;
  if (anyOf) return anyOf.map((choice, at) => (choice.properties ? `form ${at + 1}` : describe(choice))).join(' or ');
  if (prefixItems) return `list of ${prefixItems.length} numbers in square brackets`;
  if (type === 'array') return describeList(shape, items ?? {});
  if (type === 'object') return 'group of fields';
  if (type === 'boolean') return 'true or false';
  if (type === 'number' || type === 'integer') return describeNumber(shape);
  return describeText(shape);
}

function describeList({ minItems = 0, maxItems }: Shape, items: Form): string {
  const count = [minItems > 0 ? `at least ${minItems}` : '', maxItems ? `at most ${maxItems}` : ''].filter(Boolean);
  const list = count.length ? `list (${count.join(', ')})` : 'list';
  if (items.properties) return `${list} of groups of fields`;
  return items.anyOf ? `${list} of groups, ${describe(items)}` : `${list}, each ${describe(items)}`;
}

function describeNumber({ type, minimum, maximum }: Shape): string {
  const word = type === 'integer' ? 'whole number' : 'number';
  const isBounded = minimum !== undefined && maximum !== undefined && Math.abs(maximum) < 1e6;
  return isBounded ? `${word}, ${minimum} to ${maximum}` : word;
}

function describeText({
  pattern = '',
  format,
  minLength = 0,
  maxLength,
  words,
  ...shape
}: Shape & { format?: string }): string {
  const known = PATTERNS.find(([like]) => like.test(pattern))?.[1];
  const form = known ?? (format === 'uri' ? 'whole address, https://…' : format === 'email' ? 'email address' : 'text');
  const length =
    maxLength && form === 'text' ? `, ${minLength > 1 ? `${minLength} to` : 'up to'} ${maxLength} characters` : '';
  const usual = shape.default === undefined ? '' : `; without it “${String(shape.default)}”`;
  return `${form}${length}${usual}${words === 'theirs' ? ', as it is called or printed' : ''}`;
}
