/** The published schemas of Open Referral UK 3.0 as one, and what is wrong with a service by them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';

const FOLDER = join(import.meta.dirname, 'fixtures/open-referral');

/** Each file becomes a definition, and `"$ref": "location.json"` points to it. */
const definitions = Object.fromEntries(
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const text = readFileSync(join(FOLDER, file), 'utf8').replace(/"\$ref": "(\w+)\.json"/g, '"$ref": "#/$defs/$1"');
      return [file.replace('.json', ''), JSON.parse(text)] as const;
    }),
) as Record<string, { properties: Record<string, unknown> }>;
// No copy of funding.json was found.
delete definitions['service']!.properties['funding'];

const serviceSchema = z.fromJSONSchema({ $ref: '#/$defs/service', $defs: definitions } as never);

/** The names of the fields that the standard knows, for each of its classes. */
export const knownFields = Object.fromEntries(
  Object.entries(definitions).map(([name, { properties }]) => [name, Object.keys(properties)]),
);

/** `schedules.0.freq: Invalid option …`; empty when the service keeps to the schemas. */
export function listFaults(service: unknown): string[] {
  const result = serviceSchema.safeParse(service);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}
