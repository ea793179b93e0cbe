/** The flow as an SVG picture: questions, choices, arrows, and answers in the colour of their urgency. */
import { LINE, type Box, type Layout, type Question, type Row } from './layout.ts';

/** `call-999`: the page's button calls 999. */
export type Tone = 'call-999' | 'emergency' | 'urgent' | 'everyday';

/** Red is for 999 alone. Each is named in the key, so that colour is never all there is. */
export const TONES: Record<Tone, { fill: string; ink: string; name: string }> = {
  'call-999': { fill: '#d5281b', ink: '#ffffff', name: '999 or A&E' },
  emergency: { fill: '#7a2f6b', ink: '#ffffff', name: 'crisis: call 111' },
  urgent: { fill: '#f6c34d', ink: '#212b32', name: 'urgent: today' },
  everyday: { fill: '#cfe8d5', ink: '#212b32', name: 'everyday' },
};

const INK = '#212b32';
const LINK = '#005eb8';

export function drawFlow(layout: Layout, getTone: (answer: string) => Tone): string {
  const { width, height, questions } = layout;
  const arrows = questions.flatMap(({ rows }) => rows.map((row) => drawArrows(row, questions)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Arial, sans-serif" font-size="13">`,
    '<title>Which service do I need? Every question, choice and answer</title>',
    `<defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8z" fill="${LINK}"/></marker></defs>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<text x="24" y="44" font-size="26" font-weight="700" fill="${INK}">Which service do I need?</text>`,
    drawKey(),
    ...arrows,
    ...questions.map((question) => drawQuestion(question, getTone)),
    '</svg>',
    '',
  ].join('\n');
}

function drawKey(): string {
  return Object.values(TONES)
    .map(({ fill, ink, name }, index) => {
      const box = { x: 24 + index * 180, y: 64, width: 164, height: 30, lines: [name] };
      return drawBox(box, fill) + drawLines(box, ink);
    })
    .join('\n');
}

function drawQuestion(question: Question, getTone: (answer: string) => Tone): string {
  const rows = question.rows.map((row) => drawRow(row, getTone));
  const outline = `<rect ${toPlace(question)} fill="none" stroke="${INK}" stroke-width="2"/>`;
  return [
    `<g id="${escape(question.id)}">`,
    drawBox(question, '#e3f1f3'),
    drawLines(question, INK, true),
    ...rows,
    outline,
    '</g>',
  ].join('\n');
}

function drawRow(row: Row, getTone: (answer: string) => Tone): string {
  const { answer } = row.choice;
  const { fill, ink } = answer === undefined ? { fill: '#ffffff', ink: LINK } : TONES[getTone(answer)];
  const frame = answer === undefined ? ` stroke="${LINK}" stroke-dasharray="4 3"` : '';
  return [
    `<rect ${toPlace(row)} fill="#ffffff" stroke="#c1c9ce"/>`,
    drawLines(row, INK),
    drawBox(row.target, fill, frame),
    drawLines(row.target, ink),
  ].join('');
}

/** A short one from the row to its target, and from a target that is a question a long one to that question. */
function drawArrows({ x, width, target, choice }: Row, questions: Question[]): string {
  const y = target.y + target.height / 2;
  const short = drawArrow(`M${x + width} ${y} H${target.x}`);
  const next = questions.find(({ id }) => id === choice.next);
  if (!next) return short;
  const from = target.x + target.width;
  const to = { x: next.x, y: next.y + 16 };
  return `${short}${drawArrow(`M${from} ${y} C${from + 60} ${y} ${to.x - 60} ${to.y} ${to.x} ${to.y}`)}`;
}

function drawArrow(path: string): string {
  return `<path d="${path}" fill="none" stroke="${LINK}" stroke-width="1.5" marker-end="url(#tip)"/>`;
}

function drawBox(box: Box, fill: string, more = ''): string {
  return `<rect ${toPlace(box)} fill="${fill}"${more}/>`;
}

function drawLines({ x, y, lines }: Box, ink: string, isBold = false): string {
  const weight = isBold ? ' font-weight="700"' : '';
  return lines
    .map(
      (line, index) => `<text x="${x + 8}" y="${y + 20 + index * LINE}" fill="${ink}"${weight}>${escape(line)}</text>`,
    )
    .join('');
}

function toPlace({ x, y, width, height }: Box): string {
  return `x="${x}" y="${y}" width="${width}" height="${height}"`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
