import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import ReviewNotice from './ReviewNotice.astro';

const props = { owner: 'Guidance editor', reviewedOn: '2026-11-22', reviewDue: '2027-11-22' };

async function render(more: object): Promise<string> {
  const container = await AstroContainer.create();
  return container.renderToString(ReviewNotice, { props: { ...props, ...more } });
}

test('a page says when it was checked, until when that holds, and who keeps it', async () => {
  const html = await render({ overdue: false });
  expect(html).toContain('22 November 2026');
  expect(html).toContain('22 November 2027');
  expect(html).toContain('guidance editor');
  expect(html).not.toContain('may be wrong');
});

test('a page past its date says so first, with the numbers that always hold', async () => {
  const html = await render({ overdue: true });
  expect(html).toMatch(/past its review date and may be wrong[^<]*111[^<]*999/);
  expect(html.indexOf('may be wrong')).toBeLessThan(html.indexOf('22 November'));
});

test('that no clinician has seen it is said while it is so', async () => {
  expect(await render({ overdue: false, clinicalStatement: 'No clinician has reviewed this.' })).toContain(
    'No clinician',
  );
});
