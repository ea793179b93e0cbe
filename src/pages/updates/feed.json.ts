import { getFeed } from '../../queries/feeds.ts';

export const GET = async () => new Response((await getFeed('updates')).json);
