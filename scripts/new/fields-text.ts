/** Fields as YAML, written as the files of this project are. */
import { Document, isScalar, Scalar, visit, type YAMLSeq } from 'yaml';
import type { Shape } from '../content/schema-shapes.ts';

export type Fields = Record<string, unknown>;

/** Like `105`, `01223 245 151` and `08:30`: programs that read YAML do not agree about what these are. */
const LIKE_A_NUMBER = /^[\d.,:+ -]+$/;
const DAY_OR_MONTH = /^\d{4}-\d{2}(?:-\d{2})?$/;

/** The fields in the order of their kind. What is empty is left out; what the kind does not know comes last. */
export function formatFields(fields: Fields, shape: Shape): string {
  const document = new Document(inOrder(fields, shape), { schema: 'core' });
  visit(document, {
    Scalar: (key, node) => {
      if (key !== 'key' && typeof node.value === 'string' && isLikeNumber(node.value)) node.type = Scalar.QUOTE_DOUBLE;
    },
    Seq: (_, node) => {
      node.flow = isNumbers(node);
    },
  });
  return document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false });
}

function inOrder(value: unknown, shape: Shape | undefined): unknown {
  if (Array.isArray(value))
    return value.map((each, index) => inOrder(each, shape?.prefixItems?.[index] ?? shape?.items));
  if (typeof value !== 'object' || value === null) return value;
  const fields = value as Fields;
  const choice = shape?.anyOf?.find(
    ({ properties }) => properties && Object.keys(fields).every((key) => key in properties),
  );
  const known = Object.keys((choice ?? shape)?.properties ?? {});
  const names = [
    ...known.filter((key) => Object.hasOwn(fields, key)),
    ...Object.keys(fields).filter((key) => !known.includes(key)),
  ];
  return new Map(
    names
      .filter((name) => fields[name] !== undefined)
      .map((name) => [name, inOrder(fields[name], (choice ?? shape)?.properties?.[name])]),
  );
}

function isLikeNumber(text: string): boolean {
  return LIKE_A_NUMBER.test(text) && /\d/.test(text) && !DAY_OR_MONTH.test(text);
}

function isNumbers({ items }: YAMLSeq): boolean {
  return items.length > 0 && items.every((item) => isScalar(item) && typeof item.value === 'number');
}
