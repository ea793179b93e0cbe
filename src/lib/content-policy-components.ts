/** Which components may stand in a text, with which attributes: those of a closed list, with their values in quotes. */
import type { ContentNode, ContentPolicy } from './content-policy.ts';
import { findNearestName } from './nearest-name.ts';

type Allowed = ContentPolicy['components'][string];

/** What is wrong with a component, as sentences. */
export function explainComponent(node: ContentNode, policy: ContentPolicy): string[] {
  const name = node.name ?? '';
  const allowed = Object.hasOwn(policy.components, name) ? policy.components[name] : undefined;
  if (!allowed) return [explainName(name, Object.keys(policy.components))];
  const attributes = node.attributes ?? [];
  const written = attributes.map((attribute) => attribute.name ?? '');
  const optional = policy.optional[name] ?? [];
  const missing = Object.keys(allowed).filter((each) => !written.includes(each) && !optional.includes(each));
  return [
    ...attributes.flatMap(({ type, name: attribute = '', value }, index) => {
      if (type !== 'mdxJsxAttribute' || typeof value !== 'string') {
        return ['write the value in quotes: curly brackets run code, so they are not allowed'];
      }
      if (written.indexOf(attribute) < index) return [`"${attribute}" is written twice: remove one of the two`];
      return explainAttribute(attribute, value, allowed) ?? [];
    }),
    ...missing.map((each) => `<${name}> needs ${each}="…"`),
  ];
}

function explainName(name: string, known: string[]): string {
  const near = findNearestName(name, known);
  const hint = near ? `Did you mean <${near}>?` : `The components are: ${known.join(', ')}`;
  return `there is no component called <${name}>. ${hint}`;
}

function explainAttribute(attribute: string, value: string, allowed: Allowed): string | undefined {
  const values = Object.hasOwn(allowed, attribute) ? allowed[attribute] : undefined;
  if (!values) {
    const near = findNearestName(attribute, Object.keys(allowed));
    return `"${attribute}" is not allowed on a component here${near ? `. Did you mean "${near}"?` : ''}`;
  }
  if (values !== true && !values.includes(value)) {
    return `${attribute} is "${value}". Write one of: ${values.join(', ')}`;
  }
  return value.trim() ? undefined : `${attribute} is empty`;
}
