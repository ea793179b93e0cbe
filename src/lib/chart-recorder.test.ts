import { describe, expect, test } from 'vitest';
import { createRecorder } from './chart-recorder.ts';

/** What is drawn by the steps, without the frame. */
function record(draw: (context: CanvasRenderingContext2D) => void, name = 'A chart'): string {
  const recorder = createRecorder(300, 100, 16);
  draw(recorder.canvas.getContext('2d')!);
  return recorder.toSvg(name, 'app-chart__svg');
}
const inside = (svg: string) => svg.replace(/^<svg[^>]*>|<\/svg>$/g, '');

test('the frame has its size, its name and what most words have in common', () => {
  expect(record(() => {})).toBe(
    '<svg class="app-chart__svg" viewBox="0 0 300 100" width="300" height="100" role="img" aria-label="A chart" font-family="Arial,sans-serif" font-size="16" fill="#212b32"></svg>',
  );
});

describe('paths', () => {
  test('a box', () => {
    const svg = record((context) => {
      context.fillStyle = '#0A4B53';
      context.fillRect(1, 2, 10.04, 20.06);
    });
    expect(inside(svg)).toBe('<path d="M1 2H11V22.1H1z" fill="#0a4b53"/>');
  });

  test('neighbours that look alike become one, in the order of drawing', () => {
    const svg = record((context) => {
      for (const colour of ['#111', '#111', '#222', '#111']) {
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
      }
    });
    expect(inside(svg).match(/<path/g)).toHaveLength(3);
    expect(inside(svg)).toContain('d="M0 0H1V1H0zM0 0H1V1H0z" fill="#111"');
  });

  test('a ring with a hole is not joined with another, whose inside would become a hole', () => {
    const svg = record((context) => {
      for (let time = 0; time < 2; time += 1) {
        context.beginPath();
        context.rect(0, 0, 9, 9);
        context.fill('evenodd');
      }
    });
    expect(inside(svg).match(/fill-rule="evenodd"/g)).toHaveLength(2);
  });

  test('a point is a circle, and filling and drawing around it make one part', () => {
    const svg = record((context) => {
      context.fillStyle = '#ffffff';
      context.strokeStyle = '#0a4b53';
      context.lineWidth = 2;
      context.beginPath();
      context.arc(10, 20, 7, 0, 2 * Math.PI);
      context.closePath();
      context.fill();
      context.stroke();
    });
    expect(inside(svg)).toBe(
      '<path d="M3 20a7 7 0 1 0 14 0a7 7 0 1 0 -14 0zz" fill="#ffffff" stroke="#0a4b53" stroke-width="2"/>',
    );
  });

  test('dashes, ends of lines and curves', () => {
    const svg = record((context) => {
      context.strokeStyle = '#212b32';
      context.setLineDash([8, 4]);
      context.lineCap = 'round';
      context.beginPath();
      context.moveTo(0, 0);
      context.bezierCurveTo(1, 2, 3, 4, 5, 6);
      context.lineTo(-0.01, 7);
      context.stroke();
    });
    expect(inside(svg)).toBe(
      '<path d="M0 0C1 2 3 4 5 6L0 7" fill="none" stroke="#212b32" stroke-dasharray="8 4" stroke-linecap="round"/>',
    );
  });

  test('what nobody sees is not written', () => {
    const svg = record((context) => {
      context.fillStyle = 'rgba(0,0,0,0)';
      context.fillRect(0, 0, 9, 9);
      context.strokeStyle = 'transparent';
      context.strokeRect(0, 0, 9, 9);
      context.fillStyle = '#111';
      context.beginPath();
      context.fill();
    });
    expect(inside(svg)).toBe('');
  });

  test('moving and going back', () => {
    const svg = record((context) => {
      context.save();
      context.translate(100, 10);
      context.fillStyle = '#111';
      context.fillRect(0, 0, 1, 1);
      context.restore();
      context.fillStyle = '#222';
      context.fillRect(0, 0, 1, 1);
    });
    expect(inside(svg)).toBe('<path d="M100 10H101V11H100z" fill="#111"/><path d="M0 0H1V1H0z" fill="#222"/>');
  });

  test('what was drawn before the picture is cleared is no part of it', () => {
    const svg = record((context) => {
      context.fillRect(0, 0, 1, 1);
      context.clearRect(0, 0, 300, 100);
    });
    expect(inside(svg)).toBe('');
  });
});

describe('words', () => {
  const write = (text: string, set: Partial<CanvasRenderingContext2D> = {}) =>
    inside(
      record((context) => {
        Object.assign(context, { font: '16px Arial, sans-serif', fillStyle: '#212b32', ...set });
        context.fillText(text, 10, 20);
      }),
    );

  test('say only what is not said by the frame', () => {
    expect(write('Ely')).toBe('<text x="10" y="20">Ely</text>');
    expect(write('Ely', { textAlign: 'right', font: 'bold 12px Arial', fillStyle: '#0a4b53' })).toBe(
      '<text x="10" y="20" text-anchor="end" font-size="12" font-weight="700" fill="#0a4b53">Ely</text>',
    );
  });

  test('stand on the line that a browser gives them', () => {
    expect(write('Ely', { textBaseline: 'middle' })).toContain('y="24.4"');
    expect(write('Ely', { textBaseline: 'top' })).toContain('y="32.4"');
  });

  test.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['"quoted" & \'so\'', '&quot;quoted&quot; &amp; &#39;so&#39;'],
    [']]>--><!--', ']]&gt;--&gt;&lt;!--'],
  ])('%s is never markup', (text, escaped) => {
    expect(write(text)).toBe(`<text x="10" y="20">${escaped}</text>`);
    expect(record(() => {}, text)).toContain(`aria-label="${escaped}"`);
  });
});

test.each<[string, (context: CanvasRenderingContext2D) => void]>([
  ['is no colour', (context) => Object.assign(context, { fillStyle: 'url(#x)' }).fillText('x', 0, 0)],
  ['is no colour', (context) => Object.assign(context, { fillStyle: '"/><script>' }).fillRect(0, 0, 1, 1)],
  ['is no colour', (context) => Object.assign(context, { strokeStyle: 'red;' }).strokeRect(0, 0, 1, 1)],
  ['has a gradient', (context) => void context.createLinearGradient(0, 0, 1, 1)],
  ['turns its words', (context) => context.rotate(0.5)],
  ['is scaled', (context) => context.scale(2, 2)],
  ['a part of a circle', (context) => context.arc(0, 0, 5, 0, 3)],
  ['around its words', (context) => context.strokeText('x', 0, 0)],
])('it says that a chart %s, in place of drawing it wrong', (words, draw) => {
  expect(() => record(draw)).toThrow(words);
});
