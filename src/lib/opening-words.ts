/**
 * What a reader is told about now. Hours of ours are old statements, so "open" never stands alone: who reads it reads of
 * when the list is, and to call 111 first.
 */
import { formatDate, formatTime, toWeekday } from './dates.ts';
import type { NextOpening, Opening, UnknownReason } from './opening-hours.ts';

/** `Listed as open until 8pm (list of August 2024). Call 111 before you travel.` */
export function formatOpening(opening: Opening, hours: { statedOn?: string | undefined } | undefined): string {
  const list = hours?.statedOn ? `list of ${formatDate(hours.statedOn)}` : '';
  if (opening.state === 'unknown' || !list) {
    return `Hours not known${formatUnknown(opening.state === 'unknown' && opening.reason, list)}. Call 111.`;
  }
  return `Listed as ${formatKnown(opening, list)} Call 111 before you travel.`;
}

function formatKnown(opening: Exclude<Opening, { state: 'unknown' }>, list: string): string {
  if (opening.state === 'open') return `open until ${formatTime(opening.closes)} (${list}).`;
  if (opening.state === 'closes-soon') return `closing soon, at ${formatTime(opening.closes)} (${list}).`;
  const { opens, reason } = opening;
  const why = reason ? ` Reason given: ${reason.replace(/\.$/, '')}.` : '';
  return opens
    ? `closed now.${why} Opens ${formatTime(opens.at)} ${formatWhen(opens)} by the ${list}.`
    : `closed now (${list}).${why}`;
}

function formatWhen({ day, inDays }: NextOpening): string {
  if (inDays < 2) return inDays ? 'tomorrow' : 'today';
  return `on ${toWeekday(day)} ${formatDate(day).replace(/ \d+$/, '')}`;
}

function formatUnknown(reason: UnknownReason | false, list: string): string {
  if (reason === 'not-checked') return `: nobody has checked the ${list} for today`;
  if (reason === 'christmas-day') return `: the ${list} does not cover Christmas Day`;
  if (reason === 'bank-holiday') return `: the ${list} does not cover this bank holiday`;
  return reason === 'day-not-listed' ? ` for today: the ${list} does not give them` : '';
}
