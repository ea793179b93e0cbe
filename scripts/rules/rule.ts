/** What a content rule is. Each stands in a file of its own beside this one, and all of them in `index.ts`. */
import type { ContentFile, Fault, Severity } from '../content/content-files.ts';

export interface Content {
  /** The project's folder. */
  root: string;
  /** All files, whatever is wrong with them. */
  files: ContentFile[];
  /** The day of the check, `2026-11-22`: the build's date, never the clock. */
  day: string;
}

export interface Rule {
  /** The rule's name in reports and waivers, and the name of its page in `docs/rules/`. Kebab-case. */
  name: string;
  severity: Severity;
  /** Why readers need it: one clause, which can follow "because". */
  why: string;
  /** What it looks for, for an editor: short lines, with a tiny example of wrong → right where that helps. */
  finds: string[];
  /** Whether an editor may set it aside for one value in one file, with a reason. Never where safety hangs on it. */
  waivable: boolean;
  /** A line that the rule refuses, and the same line mended. The rule's test holds it to both. */
  example: { wrong: string; right: string };
  /** Looks at all content and returns what is wrong, as data. Never throws, whatever the files hold. */
  check: (content: Content) => Fault[];
}
