import type { APIRoute } from 'astro';
import { toCsv } from '../../lib/csv.ts';
import { figureColumns } from '../../lib/figure-table.ts';
import { getFigureRows } from '../../queries/figure-table.ts';

export const GET: APIRoute = async () =>
  new Response(
    // Without the mark in front Excel takes the text for another encoding and spoils every £.
    `\ufeff${toCsv(
      figureColumns.map(({ name }) => name),
      await getFigureRows(),
    )}`,
  );
