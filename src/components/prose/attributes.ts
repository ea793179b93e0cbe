/**
 * What editors may write on each prose component: the closed list that the content check holds. `true` is any text in
 * quotes, a list is one of its words. Every attribute must be there, unless `optionalAttributes` names it.
 */
export const proseAttributes = {
  CareCard: { type: ['emergency', 'urgent', 'non-urgent'], heading: true },
  Chart: { id: true },
  Details: { summary: true },
  Fact: { id: true, form: ['prose', 'table'] },
  InsetText: {},
  Organisation: { id: true },
  Term: { id: true },
  WarningCallout: { heading: true },
} as const satisfies Record<string, Record<string, true | readonly string[]>>;

/** Attributes that may be left out. */
export const optionalAttributes: Partial<Record<ProseComponent, readonly string[]>> = { Fact: ['form'] };

export type ProseComponent = keyof typeof proseAttributes;
