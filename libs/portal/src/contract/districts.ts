import { z } from 'zod';
import { trilingualView } from '#contracts/platform';

const polygon = z.object({
  type: z.literal('Polygon'),
  coordinates: z.array(z.array(z.array(z.number()))).meta({
    description: 'Longitude and latitude (WGS 84)',
    example: [
      [
        [76.962, 43.14],
        [77.06, 43.14],
        [77.06, 43.298],
        [76.962, 43.298],
        [76.962, 43.14],
      ],
    ],
  }),
});

const medeu = {
  type: 'Feature',
  id: 'medeu',
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [76.962, 43.14],
        [77.06, 43.14],
        [77.06, 43.298],
        [76.962, 43.298],
        [76.962, 43.14],
      ],
    ],
  },
  properties: { code: 'medeu', name: { kk: 'Медеу ауданы', ru: 'Медеуский район', en: 'Medeu District' } },
};

export const districtMap = z
  .object({
    type: z.literal('FeatureCollection'),
    simplified: z
      .literal(true)
      .meta({ description: 'Places and proportions are true; no proof of where a boundary runs' }),
    features: z.array(
      z.object({
        type: z.literal('Feature'),
        id: z.string().meta({ example: 'medeu' }),
        geometry: polygon.nullable().meta({ description: 'Null for a district that nobody has drawn' }),
        properties: z.object({ code: z.string().meta({ example: 'medeu' }), name: trilingualView }),
      }),
    ),
  })
  .meta({ id: 'DistrictMap', example: { type: 'FeatureCollection', simplified: true, features: [medeu] } });
