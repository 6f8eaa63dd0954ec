import type { DistrictMap } from '../../api';

type Ring = readonly (readonly number[])[];

export const WIDTH = 560;

export interface Shape {
  readonly code: string;
  readonly path: string;
  /** Where its name stands: its centre of gravity. */
  readonly middle: readonly [x: number, y: number];
}

/** The districts as paths of a picture `WIDTH` wide: longitudes and latitudes drawn flat, true to scale in the city's middle. */
export function shapesOf({ features }: DistrictMap): { shapes: readonly Shape[]; height: number } {
  const drawn = features.flatMap(({ geometry, properties: { code } }) =>
    geometry === null ? [] : [{ code, rings: geometry.coordinates }],
  );
  const points = drawn.flatMap(({ rings }) => rings.flat());
  if (points.length === 0) return { shapes: [], height: 0 };
  const { west, east, south, north } = boxOf(points);
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = WIDTH / ((east - west) * narrowing);
  const place = ([longitude = 0, latitude = 0]: readonly number[]): [number, number] => [
    round((longitude - west) * narrowing * scale),
    round((north - latitude) * scale),
  ];
  return {
    height: round((north - south) * scale),
    shapes: drawn.map(({ code, rings }) => ({
      code,
      path: rings.map((ring: Ring) => `M${ring.map((point) => place(point).join(' ')).join('L')}Z`).join(''),
      middle: centreOf((rings[0] ?? []).map(place)),
    })),
  };
}

/** Of a closed ring: its first corner is its last one, too. */
function centreOf(ring: readonly (readonly [x: number, y: number])[]): [number, number] {
  let [area, x, y] = [0, 0, 0];
  for (const [index, [x1, y1]] of ring.slice(0, -1).entries()) {
    const [x2, y2] = ring[index + 1] ?? [x1, y1];
    const cross = x1 * y2 - x2 * y1;
    area += cross;
    x += (x1 + x2) * cross;
    y += (y1 + y2) * cross;
  }
  return [round(x / (3 * area)), round(y / (3 * area))];
}

function boxOf(points: Ring): { west: number; east: number; south: number; north: number } {
  const longitudes = points.map(([longitude = 0]) => longitude);
  const latitudes = points.map(([, latitude = 0]) => latitude);
  return {
    west: Math.min(...longitudes),
    east: Math.max(...longitudes),
    south: Math.min(...latitudes),
    north: Math.max(...latitudes),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
