/** A name that came after the one in the documents. */
export interface LaterName {
  name: string;
  since?: string | undefined;
  certainty: 'confirmed' | 'planned';
}

/** The last name that a source confirms. What is only planned is nobody's name yet. */
export function findPresentName<Name extends LaterName>(laterNames: readonly Name[] | undefined): Name | undefined {
  return laterNames?.findLast(({ certainty }) => certainty === 'confirmed');
}
