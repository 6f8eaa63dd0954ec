import { z } from 'zod';
import { id, trilingualView } from '#contracts/platform';

const iri = z.url().meta({ description: 'The name of it in the United Nations’ linked data' });

export const sdgGoalView = z
  .object({
    id,
    number: z.int(),
    iri,
    name: trilingualView,
    targets: z.int().meta({ description: 'How many are kept' }),
  })
  .meta({
    id: 'SdgGoal',
    example: {
      id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b',
      number: 11,
      iri: 'http://metadata.un.org/sdg/11',
      name: {
        kk: 'Орнықты қалалар мен елді мекендер',
        ru: 'Устойчивые города и населённые пункты',
        en: 'Sustainable Cities and Communities',
      },
      targets: 10,
    },
  });
export const sdgGoalList = z.object({ items: z.array(sdgGoalView) }).meta({ id: 'SdgGoalList' });

export const sdgTargetView = z.object({ id, code: z.string(), goal: z.int(), iri, name: trilingualView }).meta({
  id: 'SdgTarget',
  example: {
    id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6c',
    code: '11.2',
    goal: 11,
    iri: 'http://metadata.un.org/sdg/11.2',
    name: { kk: null, ru: 'Обеспечить доступ к безопасному и устойчивому транспорту', en: null },
  },
});
export const sdgTargetList = z.object({ items: z.array(sdgTargetView) }).meta({ id: 'SdgTargetList' });
