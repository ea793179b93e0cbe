import { describe, expect, test } from 'vitest';
import { ABOUT, FREE_LINE, findAfter, type Edits } from '../../tests/fixtures/content-tree.ts';
import { testFaults } from '../../tests/fixtures/faults.ts';
import { toPng } from '../../tests/fixtures/pictures.ts';

const withText = (text: string): Edits => ({ [ABOUT]: [FREE_LINE, text] });

describe('pictures', () => {
  testFaults([
    {
      name: 'a picture that does not exist',
      edits: withText('![A plan of Ely](/mpa.png)'),
      at: `${ABOUT}:12:1`,
      value: '/mpa.png',
      says: 'there is no picture at /mpa.png',
    },
    {
      name: 'a picture beside the text that does not exist',
      edits: withText('See ![A plan of Ely](map.png)'),
      at: `${ABOUT}:12:5`,
      value: 'map.png',
      says: 'there is no picture at map.png',
    },
    {
      name: 'a picture without words',
      edits: withText('Two: ![](/map.png)'),
      at: `${ABOUT}:12:6`,
      value: '/map.png',
      says: 'say in the square brackets what the picture shows',
    },
    {
      name: 'a picture over two lines',
      edits: withText('![A plan\nof Ely](/none.png)'),
      at: `${ABOUT}:12:1`,
      value: '/none.png',
      says: 'there is no picture at /none.png',
    },
    {
      name: 'a script that calls itself a picture',
      edits: withText('![A plan of Ely](./evil.js)'),
      at: `${ABOUT}:12:1`,
      value: './evil.js',
      says: 'a picture ends in',
    },
    {
      name: 'a drawing that can hold a script',
      edits: withText('![A plan of Ely](/map.svg)'),
      at: `${ABOUT}:12:1`,
      value: '/map.svg',
      says: 'a picture ends in',
    },
    ...['https://x.example/a.png', '//x.example/a.png', 'data:image/png,x'].map((address) => ({
      name: `a picture of another site: ${address}`,
      edits: withText(`![A plan of Ely](${address})`),
      at: `${ABOUT}:12:1`,
      value: address,
      says: 'pictures must be files of this site',
    })),
  ]);

  test('a picture inside backticks is text', () => {
    expect(findAfter(withText('Write `![words](/none.png)` so'))).toEqual([]);
  });

  test('a picture in public/ and one beside the text are found', () => {
    const edits = { ...withText('![A](/map.png) ![B](plan.png)'), 'content/pages/plan.png': toPng() };
    expect(findAfter(edits)).toEqual([]);
  });
});
