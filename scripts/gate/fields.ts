/**
 * What fields may never hold, whatever the schemas say: names that Astro or JavaScript give a meaning of their own, and
 * the parts of YAML that two parsers could read in two ways.
 */
import { isMap, isScalar, visit, type Node } from 'yaml';
import { findInvisibleCharacters } from '../../src/lib/invisible-characters.ts';
import { toPosition, type ContentFile, type Fault } from '../content/content-files.ts';

/** At the top of a page: `layout` makes Astro load a program, `slug` moves the page, `draft` hides it in some versions. */
const NAMES_OF_ASTRO = ['layout', 'slug', 'draft'];
/** Anywhere: `<<` copies fields from elsewhere, the others are parts of every object. */
const NAMES_OF_PROGRAMS = ['__proto__', 'constructor', 'prototype', '<<'];

/**
 * Signs without which none of this can be: the names themselves, tags, characters written as codes, and whatever can
 * make a name of more than a word. Most files have none of them, and a walk through every field takes long.
 */
const SIGNS = new RegExp(`[!\\\\?]|[\\]}]\\s*:|${[...NAMES_OF_ASTRO, ...NAMES_OF_PROGRAMS].join('|')}`);

export function checkGateFields(file: ContentFile): Fault[] {
  if (file.document.errors.length) return [];
  const faults: Fault[] = [];
  const say = (node: unknown, message: string) => {
    const offset = (node as Node | null | undefined)?.range?.[0] ?? 0;
    faults.push({ file: file.path, ...toPosition(file, offset), message });
  };
  const directive = file.text.split('\n').findIndex((line) => line.startsWith('%'));
  // Of a page, that line may be in its text, where it is a percent sign.
  if (directive >= 0 && !file.body) {
    faults.push({ file: file.path, line: directive + 1, column: 1, message: 'a line may not begin with %' });
  }
  if (!isMap(file.document.contents))
    say(file.document.contents, 'the fields are lines of a name, a colon and a value');
  if (!SIGNS.test(file.text)) return faults;
  visit(file.document, {
    Pair: (_, { key }, path) => {
      if (!isScalar(key) || typeof key.value !== 'string') return void say(key, 'the name of a field is a word');
      const names = path.length <= 2 ? [...NAMES_OF_ASTRO, ...NAMES_OF_PROGRAMS] : NAMES_OF_PROGRAMS;
      if (names.includes(key.value)) say(key, `"${key.value}" may not be the name of a field: remove it`);
    },
    Value: (_, node) => {
      const text = isScalar(node) && typeof node.value === 'string' ? node.value : '';
      const hidden = findInvisibleCharacters(text)[0];
      if (hidden) say(node, `an invisible character (${hidden.name}) is written here as a code: remove it`);
    },
  });
  return faults;
}
