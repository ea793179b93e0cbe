import type { APIRoute } from 'astro';
import { toCatalogue } from '../../lib/data-catalogue.ts';
import { catalogueDescription, getDataOffers } from '../../queries/data-catalogue.ts';
import { site } from '../../queries/site.ts';

export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify(toCatalogue(await getDataOffers(), catalogueDescription, site), null, 1)}\n`);
