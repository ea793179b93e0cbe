/**
 * What editors may write on each prose component: the closed list that the content check holds. `true` is any text in
 * quotes, a list is one of its words. Every attribute must be there.
 */
export const proseAttributes = {
  CareCard: { type: ['emergency', 'urgent', 'non-urgent'], heading: true },
  Details: { summary: true },
  InsetText: {},
  Term: { id: true },
  WarningCallout: { heading: true },
} as const satisfies Record<string, Record<string, true | readonly string[]>>;

export type ProseComponent = keyof typeof proseAttributes;
