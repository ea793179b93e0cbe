/** What a reader wants to know of a service before going there. Where nothing is confirmed, nothing is said. */
export interface ServiceFacts {
  seen?: string | undefined;
  hours?: string | undefined;
  ages?: string | undefined;
  cost?: string | undefined;
  bring?: string | undefined;
}

/** In the order in which somebody on the way asks. */
const NAMES: Record<keyof ServiceFacts, string> = {
  seen: 'How you get seen',
  hours: 'When',
  ages: 'Ages',
  cost: 'Cost',
  bring: 'What to bring',
};

/** The rows of a summary list, without those that nothing is known about. */
export function toFactRows(facts: ServiceFacts): { key: string; value: string }[] {
  return (Object.keys(NAMES) as (keyof ServiceFacts)[]).flatMap((name) => {
    const value = facts[name];
    return value ? [{ key: NAMES[name], value }] : [];
  });
}
