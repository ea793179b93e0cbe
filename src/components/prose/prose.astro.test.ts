import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import type { ProseState } from '../../lib/prose-context.ts';
import Fact from './Fact.astro';
import Organisation from './Organisation.astro';

const newState = (): ProseState => ({
  facts: new Map([['gap', { mark: '3 ≠', prose: 'over £300 million', table: 'over £300m' }]]),
  names: new Map([
    ['papworth', { href: '/partners/#papworth', later: 'Royal Papworth Hospital since 2017' }],
    ['council', { href: '/partners/#council' }],
  ]),
  charts: new Map(),
  shown: new Set(),
});

async function renderFact(props: { id: string; form?: 'prose' | 'table' }, prose = newState()): Promise<string> {
  const container = await AstroContainer.create();
  return (await container.renderToString(Fact, { props, locals: { prose } })).trim();
}

async function renderName(id: string, name: string, prose = newState()): Promise<string> {
  const container = await AstroContainer.create();
  const html = await container.renderToString(Organisation, {
    props: { id },
    slots: { default: name },
    locals: { prose },
  });
  return html.trim();
}

test('a figure is spelt for prose, and leads to its receipt', async () => {
  expect(await renderFact({ id: 'gap' })).toBe(
    '<a class="app-fact" role="doc-noteref" href="#receipt-gap" id="at-gap" data-n="3 ≠">over £300 million' +
      '<span class="app-fact__note" data-pagefind-ignore>, note 3, other places differ</span></a>',
  );
});

test('in a table it is short', async () => {
  expect(await renderFact({ id: 'gap', form: 'table' })).toContain('>over £300m<');
});

test('only its first mark is the place to come back to', async () => {
  const state = newState();
  expect(await renderFact({ id: 'gap' }, state)).toContain('id="at-gap"');
  expect(await renderFact({ id: 'gap' }, state)).not.toContain(' id=');
});

test('a figure that the page has no receipt for stops the build', async () => {
  await expect(renderFact({ id: 'gop' })).rejects.toThrow('<Fact id="gop">: the page has no receipt');
});

test('a name of the day is followed once by the name since', async () => {
  const state = newState();
  const first = await renderName('papworth', 'Papworth Hospital', state);
  expect(first).toContain('<a href="/partners/#papworth">Papworth Hospital</a>');
  expect(first).toContain('[Royal Papworth Hospital since 2017]');
  expect(await renderName('papworth', 'Papworth', state)).not.toContain('[');
});

test('a name that still holds stands alone', async () => {
  expect(await renderName('council', 'the council')).toBe('<a href="/partners/#council">the council</a>');
});

test('an organisation that the page does not know stops the build', async () => {
  await expect(renderName('papwort', 'Papworth')).rejects.toThrow('<Organisation id="papwort">');
});
