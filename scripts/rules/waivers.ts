/** Sets rules aside where an editor says why; what is wrong with a waiver itself is found while they are applied. */
import type { Rule } from './rule.ts';

/** The name and reason of what `scripts/content/waivers.ts` finds. It runs after all other rules, so it is not in their list. */
export const waivers: Omit<Rule, 'check'> = {
  name: 'waivers',
  severity: 'error',
  waivable: false,
  why: 'an exception that nobody can explain, or that nothing needs, hides the next fault',
  finds: [
    'A waiver for a rule that there is not, or for one that nothing can set aside',
    'A waiver that names no words, or gives no reason of 10 characters or more',
    'A waiver that nothing needs any more → remove the line',
  ],
  example: {
    wrong: '# allow plain-words "stakeholders"',
    right: '# allow plain-words "stakeholders": it is the name of the group',
  },
};
