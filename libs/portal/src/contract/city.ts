import { z } from 'zod';
import { trilingualView } from '#contracts/platform';

export const publicCity = z
  .object({
    name: trilingualView,
    timeZone: z.string().meta({ description: 'In which its days begin and end (IANA)', example: 'Asia/Almaty' }),
  })
  .meta({
    id: 'PublicCity',
    example: {
      name: { kk: 'Алматы қаласы', ru: 'Город Алматы', en: 'City of Almaty' },
      timeZone: 'Asia/Almaty',
    },
  });
