/** Our versions of NHS frontend's components, held against the HTML that upstream itself publishes. */
import { readFileSync } from 'node:fs';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { describe, expect, test } from 'vitest';
import { toComparable } from '../../../tests/comparable-html.ts';
import Breadcrumb from './Breadcrumb.astro';
import Card from './Card.astro';
import Details from './Details.astro';
import DoDontList from './DoDontList.astro';
import InsetText from './InsetText.astro';
import Pagination from './Pagination.astro';
import SkipLink from './SkipLink.astro';
import SummaryList from './SummaryList.astro';
import Tag from './Tag.astro';

interface Fixture {
  name: string;
  /** The options given to upstream's macro; their shapes are upstream's. */
  context: Record<string, unknown>;
  html: string;
}
type Component = Parameters<AstroContainer['renderToString']>[0];
type Options = NonNullable<Parameters<AstroContainer['renderToString']>[1]>;

function readFixture(component: string, name: string): Fixture {
  const file = `node_modules/nhsuk-frontend/dist/nhsuk/components/${component}/fixtures.json`;
  const { fixtures } = JSON.parse(readFileSync(file, 'utf8')) as { fixtures: Fixture[] };
  const fixture = fixtures.find((each) => each.name === name);
  if (!fixture) throw new Error(`NHS frontend has no fixture "${name}" for ${component}`);
  return fixture;
}

/** What upstream's fixture shows inside the element, given to ours as its slot. */
function readInside(html: string, from: string): string {
  const start = html.indexOf('>', html.indexOf(from)) + 1;
  return html.slice(start, html.lastIndexOf('</div>', html.lastIndexOf('</div>') - 1));
}

const items = (fixture: Fixture) => (fixture.context['items'] as { text: string }[]).map(({ text }) => text);

const cases: { component: Component; upstream: string; name: string; toOptions: (fixture: Fixture) => Options }[] = [
  {
    component: Breadcrumb,
    upstream: 'breadcrumb',
    name: 'default',
    toOptions: ({ context }) => ({ props: { items: context['items'] } }),
  },
  ...(['emergency (red and black)', 'urgent (red)', 'non-urgent (blue)'] as const).map((name) => ({
    component: Card,
    upstream: 'card',
    name,
    toOptions: ({ context, html }: Fixture) => {
      const heading = context['heading'] as string | { text: string; level?: number };
      return {
        props: {
          variant: context['variant'],
          heading: typeof heading === 'string' ? heading : heading.text,
          headingLevel: typeof heading === 'string' ? 2 : (heading.level ?? 2),
        },
        slots: { default: readInside(html, 'nhsuk-card__content') },
      };
    },
  })),
  {
    component: Card,
    upstream: 'card',
    name: 'warning',
    toOptions: ({ context }) => ({
      props: { variant: 'warning', heading: context['heading'], description: context['description'] },
    }),
  },
  ...(['default', 'expander'] as const).map((name) => ({
    component: Details,
    upstream: 'details',
    name,
    toOptions: ({ context }: Fixture) => ({
      props: { summary: (context['summary'] as { text: string }).text, expander: name === 'expander' },
      slots: { default: context['text'] as string },
    }),
  })),
  {
    component: DoDontList,
    upstream: 'do-dont-list',
    name: 'default',
    toOptions: (fixture) => ({ props: { heading: 'Do', icon: 'tick', items: items(fixture) } }),
  },
  {
    component: DoDontList,
    upstream: 'do-dont-list',
    name: "(don't)",
    toOptions: (fixture) => ({ props: { heading: "Don't", icon: 'cross', items: items(fixture) } }),
  },
  {
    component: InsetText,
    upstream: 'inset-text',
    name: 'default',
    toOptions: ({ context }) => ({ slots: { default: `<p>${context['text'] as string}</p>` } }),
  },
  ...(['default', 'with only next', 'with only previous'] as const).map((name) => ({
    component: Pagination,
    upstream: 'pagination',
    name,
    toOptions: ({ context }: Fixture) => ({ props: { previous: context['previous'], next: context['next'] } }),
  })),
  { component: SkipLink, upstream: 'skip-link', name: 'default', toOptions: () => ({}) },
  {
    component: SummaryList,
    upstream: 'summary-list',
    name: 'with item strings',
    toOptions: ({ context }) => ({ props: { rows: context['rows'] } }),
  },
  { component: Tag, upstream: 'tag', name: 'default', toOptions: () => ({ props: { text: 'Active' } }) },
];

describe('components give the HTML that NHS frontend publishes', async () => {
  const container = await AstroContainer.create();
  test.each(cases)('$upstream: $name', async ({ component, upstream, name, toOptions }) => {
    const fixture = readFixture(upstream, name);
    const html = await container.renderToString(component, toOptions(fixture));
    expect(toComparable(html)).toEqual(toComparable(fixture.html));
  });
});
