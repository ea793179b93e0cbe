/** The colours of charts: one, and what it stands on, so that grey paper and forced colours lose nothing. */
export const INK = '#212b32';
export const FEN = '#0a4b53';
export const LINE = '#c3d3d6';
export const WHITE = '#ffffff';
export const FAMILY = 'Arial, sans-serif';
