/** The components that editors may use inside MDX. */
import type { ProseComponent } from './attributes.ts';
import CareCard from './CareCard.astro';
import Chart from './Chart.astro';
import Details from './Details.astro';
import Fact from './Fact.astro';
import InsetText from './InsetText.astro';
import Organisation from './Organisation.astro';
import Term from './Term.astro';
import WarningCallout from './WarningCallout.astro';

export const proseComponents = {
  CareCard,
  Chart,
  Details,
  Fact,
  InsetText,
  Organisation,
  Term,
  WarningCallout,
} satisfies Record<ProseComponent, unknown>;
