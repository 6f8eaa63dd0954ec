import { z } from 'zod';
import { id, line, prose, trilingualView } from '#contracts/platform';
import { titleInput, webAddress } from './channel-records.js';

const indicators = z
  .array(
    z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,159}$/)
      .meta({ example: 'pm25-almaty' }),
  )
  .max(1000)
  .refine((items) => new Set(items).size === items.length, { params: { code: 'DUPLICATE' } })
  .meta({ description: 'Codes of the indicators whose values come from it', example: ['pm25-almaty'] });

const fields = {
  title: titleInput.meta({ example: { ru: 'Национальный план развития Республики Казахстан до 2025 года' } }),
  url: webAddress.nullish().meta({ example: 'https://adilet.zan.kz/rus/docs/U2100000521' }),
  secondUrl: webAddress.nullish().meta({ description: 'Where it is as well', example: null }),
  note: prose(4000).nullish().meta({ example: null }),
};
const example = {
  title: { ru: 'Национальный план развития Республики Казахстан до 2025 года' },
  url: 'https://adilet.zan.kz/rus/docs/U2100000521',
};

export const sourceInput = z
  .strictObject({ ...fields, indicators: indicators.default([]) })
  .meta({ id: 'SdgSourceInput', example });
export type SourceInput = z.infer<typeof sourceInput>;

/** Only the fields that change; null empties a field, the list is replaced whole. */
export const sourcePatch = z
  .strictObject({ ...fields, indicators })
  .partial()
  .refine((patch) => Object.values(patch).some((value) => value !== undefined), {
    params: { code: 'NOTHING_TO_CHANGE' },
  })
  .meta({ id: 'SdgSourcePatch', example: { url: 'https://adilet.zan.kz/rus/docs/U2100000521' } });
export type SourcePatch = z.infer<typeof sourcePatch>;

export const sourceView = z
  .object({
    id,
    version: z.int().meta({ example: 1 }),
    number: z.int().meta({ description: 'By which reviews cite it; never changes', example: 1 }),
    title: trilingualView,
    url: z.string().nullable().meta({ example: 'https://adilet.zan.kz/rus/docs/U2100000521' }),
    secondUrl: z.string().nullable().meta({ example: null }),
    note: z.string().nullable().meta({ example: null }),
    records: z
      .array(line(200))
      .meta({ description: 'Codes of the channels’ records that stand on it', example: ['adb-green-housing'] }),
    indicators: z.array(line(200)).meta({ description: 'Codes of indicators', example: ['pm25-almaty'] }),
  })
  .meta({ id: 'SdgSource' });
export const sourceList = z.object({ items: z.array(sourceView) }).meta({ id: 'SdgSourceList' });
