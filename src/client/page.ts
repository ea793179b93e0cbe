/**
 * What every page does when it can run a script: it looks at the date, keeps a copy of the pages of help, and suggests
 * answers in its search box. Without a script each page is whole, and says until when it holds.
 */
import { toLater, toLondonMinute } from '../lib/dated.ts';
import { applyDates } from './dated-parts.ts';
import { listenToSearch } from './header-search.ts';
import { readNow } from './now.ts';
import { registerOffline } from './offline.ts';

const now = () => toLater(toLondonMinute(readNow()), import.meta.env.BUILD_DAY);
const refresh = () => applyDates(document, now());
refresh();
// A page can stay open in a pocket for days, or on the screen of a waiting room.
for (const [target, event] of [
  [document, 'visibilitychange'],
  [window, 'pageshow'],
] as const) {
  target.addEventListener(event, refresh);
}
setInterval(refresh, 60_000);
registerOffline();
listenToSearch();
