import type { APIRoute } from 'astro';
import { getFigureRows, tableDescription } from '../../queries/figure-table.ts';

export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify({ ...tableDescription, figures: await getFigureRows() }, null, 1)}\n`);
