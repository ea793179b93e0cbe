import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { describe, expect, test } from 'vitest';
import { toReview } from '../../lib/review-state.ts';
import Reviewed from './Reviewed.astro';
import ReviewNotice from './ReviewNotice.astro';

const dates = { owner: 'Guidance editor', reviewedOn: '2026-11-22', reviewDue: '2027-02-20', risk: 'high' as const };
const OPEN = /<div class="app-review app-review--overdue" data-from="2027-02-21"[^>]*(?<!hidden)>/;

async function render(today: string, more: object = {}): Promise<string> {
  const container = await AstroContainer.create();
  return container.renderToString(Reviewed, {
    props: { review: toReview(dates, today), ...more },
    slots: { default: '<p>Open until 8pm</p>' },
  });
}

describe('local detail', () => {
  test('stands while its review holds, and carries what comes after', async () => {
    const html = await render('2027-02-20');
    expect(html).toMatch(
      /<div data-until="2027-03-06">[\s\S]*Do not rely on this page after 20 February 2027[\s\S]*Open until 8pm/,
    );
    expect(html).toMatch(/data-from="2027-02-21" data-until="2027-03-06" hidden/);
    expect(html).toMatch(/data-from="2027-03-07" hidden/);
  });

  test('has a notice above it once the review is overdue', async () => {
    const html = await render('2027-02-21');
    expect(html).toMatch(
      /data-from="2027-02-21" data-until="2027-03-06"(?! hidden)[^>]*>\s*<p>\s*<strong>[^<]*20 February 2027[^<]*111[^<]*999/,
    );
    expect(html.indexOf('may be wrong')).toBeLessThan(html.indexOf('Open until 8pm'));
  });

  test('gives way to the national routes after the grace, with the reason', async () => {
    const html = await render('2027-03-07');
    expect(html).not.toContain('Open until 8pm');
    expect(html).not.toContain('hidden');
    expect(html).toMatch(/no longer show[\s\S]*tel:999[\s\S]*tel:111[\s\S]*mental health option/);
    expect(html).toContain('22 November 2026');
  });

  test('stays where the page is itself a national route, with the notice', async () => {
    const html = await render('2028-01-01', { stays: true });
    expect(html).toContain('Open until 8pm');
    expect(html).toMatch(OPEN);
    expect(html).not.toContain('data-until');
    expect(html).not.toContain('no longer show');
  });
});

test('a page says when it was checked, until when that holds, who keeps it, and who has not seen it', async () => {
  const container = await AstroContainer.create();
  const html = await container.renderToString(ReviewNotice, {
    props: { review: toReview(dates, '2026-11-22'), clinicalStatement: 'No clinician has reviewed this.' },
  });
  expect(html).toMatch(/22 November 2026[\s\S]*20 February 2027[\s\S]*guidance editor[\s\S]*No clinician/);
});
