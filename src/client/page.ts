/** What every page does when it can run a script. Without one each page is whole. */
import { registerOffline } from './offline.ts';

registerOffline();
