/** What an editor types, as a value; and what a field asks for, in a few words. */
import { parseDocument } from 'yaml';
import type { Shape } from '../content/schema-shapes.ts';

/** A text stays as it is typed; what is not of the field's form stays a text, and the check says what it should be. */
export function readValue(answer: string, form: Shape): unknown {
  if (form.type === 'boolean')
    return /^(?:y|yes|true)$/i.test(answer) ? true : /^(?:n|no|false)$/i.test(answer) ? false : answer;
  if (form.type === 'string') return answer;
  const document = parseDocument(answer, { schema: 'core', merge: false });
  return document.errors.length ? answer : (document.toJS({ maxAliasCount: 0 }) as unknown);
}

/** ` (20 to 180 characters)`, ` (yes or no)`, or nothing. */
export function describeForm({
  type,
  minLength = 0,
  maxLength,
  minimum,
  maximum,
  description = '',
  enum: values,
}: Shape): string {
  if (type === 'boolean') return ' (yes or no)';
  if (values) return '';
  if (type === 'string' && maxLength && !description.includes('characters')) {
    return minLength > 1 ? ` (${minLength} to ${maxLength} characters)` : ` (up to ${maxLength} characters)`;
  }
  if (minimum !== undefined && maximum !== undefined && Math.abs(maximum) < 1e6) return ` (${minimum} to ${maximum})`;
  return '';
}
