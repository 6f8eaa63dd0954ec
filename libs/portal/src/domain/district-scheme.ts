/** West, south, east and north side of a tile, in degrees (WGS 84). */
type Sides = readonly [west: number, south: number, east: number, north: number];

const WEST = [76.76, 76.858] as const;
const MIDDLE = [76.862, 76.958] as const;
const EAST = [76.962, 77.06] as const;
const NORTH = [43.302, 43.38] as const;
const CENTRE = [43.222, 43.298] as const;
const SOUTH = [43.14, 43.218] as const;

/**
 * A scheme of Almaty, drawn for this product: one tile a district, placed as the districts lie to one another. The sides are no
 * boundaries of anything.
 */
const TILES: Readonly<Record<string, Sides>> = {
  alatau: [WEST[0], NORTH[0], WEST[1], NORTH[1]],
  zhetysu: [MIDDLE[0], NORTH[0], MIDDLE[1], NORTH[1]],
  turksib: [EAST[0], NORTH[0], EAST[1], NORTH[1]],
  auezov: [WEST[0], CENTRE[0], WEST[1], CENTRE[1]],
  almaly: [MIDDLE[0], CENTRE[0], MIDDLE[1], CENTRE[1]],
  nauryzbay: [WEST[0], SOUTH[0], WEST[1], SOUTH[1]],
  bostandyk: [MIDDLE[0], SOUTH[0], MIDDLE[1], SOUTH[1]],
  medeu: [EAST[0], SOUTH[0], EAST[1], CENTRE[1]],
};

export interface Polygon {
  readonly type: 'Polygon';
  readonly coordinates: readonly (readonly (readonly [longitude: number, latitude: number])[])[];
}

/** The tile of a district by its code, anticlockwise as RFC 7946 wants it; null for a district that the scheme does not know. */
export function tileOf(code: string): Polygon | null {
  const sides = TILES[code];
  if (!sides) return null;
  const [west, south, east, north] = sides;
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ] as const;
  return { type: 'Polygon', coordinates: [ring] };
}
