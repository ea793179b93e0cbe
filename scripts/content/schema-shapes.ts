/** The shape of a kind of content as JSON Schema: names of fields, their descriptions, whose words they are. */
import { z } from 'astro/zod';
import { collections, type CollectionDefinition } from '../../src/schemas/collections.ts';
import { toReference, type CollectionName, type Words } from '../../src/schemas/shared.ts';

export interface Shape {
  type?: string;
  description?: string;
  words?: Words;
  /** The kind of content whose ids may stand here. */
  reference?: CollectionName;
  properties?: Record<string, Shape>;
  /** Of a group whose fields an editor names. */
  additionalProperties?: Shape | boolean;
  required?: string[];
  items?: Shape;
  prefixItems?: Shape[];
  anyOf?: Shape[];
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
}

const shapes = new Map<CollectionName, Shape>();
const ofSchemas = new WeakMap<z.ZodType, Shape>();

/** The shape of the fields that an editor writes. */
export function getShape(collection: CollectionName): Shape {
  const known = shapes.get(collection);
  if (known) return known;
  const shape = toShape((collections[collection] as CollectionDefinition).schema(toReference));
  shapes.set(collection, shape);
  return shape;
}

export function toShape(schema: z.ZodType): Shape {
  const known = ofSchemas.get(schema);
  if (known) return known;
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', override: nameForms }) as Shape;
  ofSchemas.set(schema, shape);
  return shape;
}

/** Groups that a word tells apart, like the kind of a chart, are `oneOf`; here they are forms like any others. */
function nameForms({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (!jsonSchema.oneOf) return;
  jsonSchema.anyOf = jsonSchema.oneOf;
  delete jsonSchema.oneOf;
}

/** The shape at a path, like `['sources', 0, 'at']`. Of several choices it is the first that has the field. */
export function findShape(shape: Shape | undefined, path: readonly PropertyKey[]): Shape | undefined {
  return path.reduce<Shape | undefined>((here, part) => {
    const choices = here?.anyOf ?? [here];
    return choices.map((choice) => step(choice, part)).find((found) => found !== undefined);
  }, shape);
}

function step(shape: Shape | undefined, part: PropertyKey): Shape | undefined {
  if (typeof part === 'number') return shape?.prefixItems?.[part] ?? shape?.items;
  const name = String(part);
  if (shape?.properties && Object.hasOwn(shape.properties, name)) return shape.properties[name];
  return typeof shape?.additionalProperties === 'object' ? shape.additionalProperties : undefined;
}
