/** Sets rules aside where an editor says why; what is wrong with a waiver itself is found while they are applied. */
import type { Rule } from './rule.ts';

/** The name and reason of what `scripts/content/waivers.ts` finds. It runs after all other rules, so it is not in their list. */
export const waivers: Omit<Rule, 'check'> = {
  name: 'waivers',
  severity: 'error',
  waivable: false,
  why: 'an exception that nobody can explain, or that nothing needs, hides the next fault',
  example: {
    wrong: '# allow plain-words "stakeholders"',
    right: '# allow plain-words "stakeholders": it is the name of the group',
  },
};
