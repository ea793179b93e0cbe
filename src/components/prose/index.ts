/** The components that editors may use inside MDX. */
import type { ProseComponent } from './attributes.ts';
import CareCard from './CareCard.astro';
import Details from './Details.astro';
import InsetText from './InsetText.astro';
import Term from './Term.astro';
import WarningCallout from './WarningCallout.astro';

export const proseComponents = { CareCard, Details, InsetText, Term, WarningCallout } satisfies Record<
  ProseComponent,
  unknown
>;
