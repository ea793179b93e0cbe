/** Who says so: a place in one of our documents, somebody else, or an update of ours that names its own sources. */
import type { z } from 'astro/zod';
import type { evidence, source } from '../schemas/shared.ts';
import { toCitations, type Citation } from './citations.ts';
import { getReferenced, toHref, type Entry } from './entries.ts';

type Source = z.output<ReturnType<typeof source>>;
type Evidence = Omit<z.output<typeof evidence>, 'supports'>;

export type Witness =
  | { kind: 'document'; citation: Citation }
  | { kind: 'update'; title: string; href: string; publisher?: string | undefined }
  | ({ kind: 'elsewhere' } & Evidence);

interface Said {
  source?: Source | undefined;
  evidence?: Evidence | undefined;
  update?: { id: string } | undefined;
}
type From = { filePath?: string | undefined; id: string };

/** @throws when a reference leads nowhere, naming both ends. */
export async function toWitnesses(
  { source, evidence }: Said,
  from: From,
  update?: Entry<'updates'>,
): Promise<Witness[]> {
  const citations = source ? await toCitations([source], from) : [];
  return [
    ...citations.map((citation): Witness => ({ kind: 'document', citation })),
    ...(evidence ? [{ kind: 'elsewhere' as const, ...evidence }] : []),
    ...(update ? [toUpdateWitness(update)] : []),
  ];
}

function toUpdateWitness(update: Entry<'updates'>): Witness {
  const publisher = update.data.evidence?.[0]?.publisher;
  return { kind: 'update', title: update.data.title, href: toHref<'updates'>(update), publisher };
}

/** The update that an entry of the ledger names. */
export async function findUpdate(entry: Pick<Said, 'update'>, from: From) {
  if (!entry.update) return undefined;
  return getReferenced('updates', { collection: 'updates', id: entry.update.id }, from);
}
