import type { APIRoute } from 'astro';
import { getCalendarFiles } from '../../../queries/event-calendar.ts';

export const getStaticPaths = getCalendarFiles;
export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
