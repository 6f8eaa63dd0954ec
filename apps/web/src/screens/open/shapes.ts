import type { DistrictMap } from '../../api';

type Ring = readonly (readonly number[])[];

export const WIDTH = 560;

export interface Shape {
  readonly code: string;
  readonly path: string;
  /** Where its name stands: the middle of its box. */
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
    shapes: drawn.map(({ code, rings }) => {
      const box = boxOf(rings.flat());
      return {
        code,
        path: rings.map((ring: Ring) => `M${ring.map((point) => place(point).join(' ')).join('L')}Z`).join(''),
        middle: place([(box.west + box.east) / 2, (box.south + box.north) / 2]),
      };
    }),
  };
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
