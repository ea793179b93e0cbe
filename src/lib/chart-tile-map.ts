/** A picture of the 6 districts as tiles that lie like the map, a small map for each row of ranks. */
import { valueOf } from './data-claims.ts';
import { listDrawnRows, type DataView } from './data-view.ts';
import { toRowName } from './row-name.ts';

/** How many shades there are: each is a fifth of the ranks. */
export const SHADES = 5;

export interface Tile {
  district: string;
  name: string;
  /** As the site spells the rank. */
  shown: string;
  rank: number | undefined;
  /** From 1, the fifth with the lowest ranks, to 5; nothing without a rank. */
  fifth: number | undefined;
}

export interface TileMapView {
  maps: { name: string; tiles: Tile[] }[];
  of: number;
  /** What rank 1 and the last rank mean. */
  low: string;
  high: string;
}

type Source = Pick<DataView, 'chart' | 'columns' | 'key' | 'rows' | 'totals'>;

export function toTileMap(data: Source): TileMapView | undefined {
  const { chart } = data;
  if (chart.kind !== 'tile-map') return undefined;
  const { of, low, high } = chart;
  return {
    of,
    low,
    high,
    maps: listDrawnRows(data).map((row) => ({
      name: toRowName(row, data),
      tiles: chart.tiles.map(({ column, district }) => {
        const rank = valueOf(row.cells[column]);
        return {
          district,
          name: data.columns.find(({ id }) => id === column)?.title ?? column,
          shown: row.cells[column]?.shown || '–',
          rank,
          fifth: rank === undefined ? undefined : Math.floor(((rank - 1) * SHADES) / of) + 1,
        };
      }),
    })),
  };
}

interface Shape {
  /** The outline of the tile. */
  d: string;
  /** The middle of its words. */
  x: number;
  y: number;
}

/**
 * Where the tiles lie, in units of a grid 300 wide and 250 high. As on the map, South Cambridgeshire lies around
 * Cambridge.
 */
export const SHAPES: Readonly<Record<string, Shape>> = {
  peterborough: { d: 'M2 2h146v60H2z', x: 75, y: 32 },
  fenland: { d: 'M152 2h146v60H152z', x: 225, y: 32 },
  huntingdonshire: { d: 'M2 66h146v60H2z', x: 75, y: 96 },
  'east-cambridgeshire': { d: 'M152 66h146v60H152z', x: 225, y: 96 },
  cambridge: { d: 'M77 130h146v58H77z', x: 150, y: 159 },
  'south-cambridgeshire': { d: 'M2 130h71v62h154v-62h71v118H2z', x: 150, y: 220 },
};
