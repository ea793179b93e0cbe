import { getLetter } from '../queries/ways.ts';

export const GET = () => new Response(getLetter().text.replaceAll('\n', '\r\n'));
