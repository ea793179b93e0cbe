/** What all reporters tell of. */
import type { Finding } from '../content/content-files.ts';

/** What a check found out. */
export interface Report {
  /** By file, line and column. */
  findings: Finding[];
  fileCount: number;
  /** Whether there was no day to hold dates against, so that nothing is known of what is overdue. */
  isUndated?: boolean;
}

/** What stands under the findings of a check without a day: silence would be taken for “nothing is overdue”. */
export const UNDATED = 'Review dates were not checked: git gives no date here. Add -- --date 2026-11-22.';
