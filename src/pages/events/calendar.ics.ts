import { getCalendar } from '../../queries/event-calendar.ts';

export const GET = async () => new Response(await getCalendar());
