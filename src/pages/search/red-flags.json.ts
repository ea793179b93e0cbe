import { getRedFlags } from '../../queries/search.ts';

export const GET = () => Response.json(getRedFlags());
