/** A QR code as one drawing path, so that somebody with the paper can come to the page that replaces it. */
import { encode } from 'uqr';

/** The white edge that a reader of codes needs around it, in modules: the standard (ISO/IEC 18004) asks for 4. */
export const QUIET_ZONE = 4;

export interface QrCode {
  /** With the quiet zone around the modules: `-4 -4 45 45`. */
  viewBox: string;
  /** Lines one module high, to be stroked with a width of 1. */
  path: string;
}

/** Level M still reads with 15% of the code gone: paper is folded and gets wet. */
export function toQrCode(text: string): QrCode {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const side = size + 2 * QUIET_ZONE;
  return { viewBox: `-${QUIET_ZONE} -${QUIET_ZONE} ${side} ${side}`, path: toQrPath(data) };
}

/**
 * The dark modules as lines through the middle of each row: a run of modules is one line, which is a third of the
 * bytes of squares.
 * @param modules Rows from the top, each from the left; true is dark.
 */
export function toQrPath(modules: boolean[][]): string {
  return modules.flatMap((row, y) => toRuns(row).map(({ from, length }) => `M${from} ${y}.5h${length}`)).join('');
}

function toRuns(row: boolean[]): { from: number; length: number }[] {
  const runs: { from: number; length: number }[] = [];
  row.forEach((dark, x) => {
    if (!dark) return;
    const last = runs.at(-1);
    if (last && last.from + last.length === x) last.length++;
    else runs.push({ from: x, length: 1 });
  });
  return runs;
}
