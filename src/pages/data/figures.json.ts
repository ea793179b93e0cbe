import type { APIRoute } from 'astro';
import { getFigureRows, tableDescription } from '../../queries/figure-table.ts';

export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify({ ...tableDescription, figures: (await getFigureRows()).map(toRecord) }, null, 1)}\n`);

/** Lists as lists: in the table they are words with spaces between. */
function toRecord({ replaces, disagreements, ...row }: Awaited<ReturnType<typeof getFigureRows>>[number]) {
  const toList = (value: string | number | undefined) => (value === undefined ? [] : String(value).split(' '));
  return { ...row, replaces: toList(replaces), disagreements: toList(disagreements) };
}
