/** Opening hours in words. Shaped after HSDS schedules; who stated them and when belongs to them. */
export interface Schedule {
  days: string[];
  opens: string;
  closes: string;
}
export interface Hours {
  statedBy: string;
  statedOn?: string | undefined;
  schedules: Schedule[];
}

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const NAMES: Record<string, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/** Days in words: `Every day, bank holidays too`, `Monday to Friday`, `Saturday, Sunday and bank holidays`. */
export function formatDays(days: string[]): string {
  const inWeek = WEEK.filter((day) => days.includes(day));
  const holidays = days.includes('bank-holiday');
  if (inWeek.length === 7) return holidays ? 'Every day, bank holidays too' : 'Every day';
  const runs: string[][] = [];
  for (const day of inWeek) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && WEEK.indexOf(day) === WEEK.indexOf(before as (typeof WEEK)[number]) + 1) run.push(day);
    else runs.push([day]);
  }
  const words = runs.flatMap((run) =>
    run.length > 2 ? [`${NAMES[run[0] ?? '']} to ${NAMES[run.at(-1) ?? '']}`] : run.map((day) => NAMES[day] ?? day),
  );
  if (holidays) words.push(words.length ? 'bank holidays' : 'Bank holidays');
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? '');
}
