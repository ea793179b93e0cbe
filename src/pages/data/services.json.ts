import type { APIRoute } from 'astro';
import { getServicesData } from '../../queries/services-data.ts';

export const GET: APIRoute = async () => new Response(`${JSON.stringify(await getServicesData(), null, 1)}\n`);
