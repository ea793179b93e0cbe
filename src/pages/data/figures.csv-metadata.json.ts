import type { APIRoute } from 'astro';
import { toTableMetadata } from '../../lib/figure-table.ts';
import { tableDescription } from '../../queries/figure-table.ts';

export const GET: APIRoute = () => new Response(`${JSON.stringify(toTableMetadata(tableDescription), null, 2)}\n`);
