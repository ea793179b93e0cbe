/** Reads and writes a value inside fields, by its path. */
import type { Fields } from './fields-text.ts';

type Path = readonly PropertyKey[];

export function getAt(fields: Fields, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Fields | undefined)?.[String(key)], fields);
}

/** Makes the groups and lists on the way. `undefined` takes the value away. */
export function setAt(fields: Fields, path: Path, value: unknown): void {
  const last = path.at(-1);
  if (last === undefined) return;
  let here = fields;
  path.slice(0, -1).forEach((key, index) => {
    const next = typeof path[index + 1] === 'number' ? [] : {};
    here = (here[String(key)] ??= next) as Fields;
  });
  if (value !== undefined) here[String(last)] = value;
  else if (Array.isArray(here)) here.splice(Number(last), 1);
  else Reflect.deleteProperty(here, String(last));
}
