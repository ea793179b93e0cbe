import { getChanges } from '../../../queries/tracker.ts';

export const GET = async () => new Response(await getChanges());
