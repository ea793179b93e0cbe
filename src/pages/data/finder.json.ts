import type { APIRoute } from 'astro';
import { getFinderData } from '../../queries/finder.ts';

export const GET: APIRoute = async () => new Response(JSON.stringify(await getFinderData()));
