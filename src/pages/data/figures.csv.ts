import type { APIRoute } from 'astro';
import { toCsvFile } from '../../lib/csv.ts';
import { figureColumns } from '../../lib/figure-table.ts';
import { getFigureRows } from '../../queries/figure-table.ts';

export const GET: APIRoute = async () =>
  new Response(
    toCsvFile(
      figureColumns.map(({ name }) => name),
      await getFigureRows(),
    ),
  );
