/** The ways of telling what a check found. Each takes the same report and returns text; none decides anything. */
import { formatAnnotations } from './annotations.ts';
import { formatSummary } from './summary.ts';
import { formatText } from './text.ts';

export interface ReportOptions {
  /** Whether to list what is only for information. */
  notes?: boolean;
}

export const reporters = { text: formatText, github: formatAnnotations, summary: formatSummary };
