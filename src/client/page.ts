/**
 * What every page does when it can run a script: it looks at the date, and asks for a copy of the pages of help to be kept.
 * Without one each page says until when it holds.
 */
import { toLater, toLondonMinute } from '../lib/dated.ts';
import { applyDates } from './dated-parts.ts';
import { readNow } from './now.ts';
import { registerOffline } from './offline.ts';

const now = () => toLater(toLondonMinute(readNow()), import.meta.env.BUILD_DAY);
applyDates(document, now());
// A page can stay open in a pocket for days.
document.addEventListener('visibilitychange', () => applyDates(document, now()));
registerOffline();
