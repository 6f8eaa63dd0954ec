import { z } from 'zod';
import { id, trilingualView } from '#contracts/platform';

/** As the 2030 Agenda numbers its targets: `11.2`, or `11.a` for a means of implementation. */
export const targetCode = z
  .string()
  .regex(/^([1-9]|1[0-7])\.([1-9]\d?|[a-z])$/)
  .meta({ description: 'A target', example: '11.2' });

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
    name: {
      kk: null,
      ru: 'Обеспечить всех доступными и экологически устойчивыми транспортными системами',
      en: 'By 2030, provide access to safe, affordable, accessible and sustainable transport systems for all',
    },
  },
});
export const sdgTargetList = z.object({ items: z.array(sdgTargetView) }).meta({ id: 'SdgTargetList' });

const indicatorExample = {
  id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6d',
  number: '11.6.1',
  target: '11.6',
  permanentCode: 'C110601',
  iri: 'http://metadata.un.org/sdg/C110601',
  name: {
    kk: null,
    ru: 'Доля коммунально-бытовых твердых отходов, которые собираются и удаляются на контролируемых объектах',
    en: 'Proportion of municipal solid waste collected and managed in controlled facilities',
  },
};
const globalIndicator = z.object({
  id,
  number: z.string().meta({ description: 'In the list of the United Nations; changes with its revisions' }),
  target: targetCode,
  permanentCode: z.string().nullable().meta({ description: 'Never changes; null where it is not known' }),
  iri: iri.nullable().describe('Made of the permanent code; null without one'),
  name: trilingualView,
});
export const globalIndicatorList = z
  .object({ items: z.array(globalIndicator) })
  .meta({ id: 'SdgGlobalIndicatorList', example: { items: [indicatorExample] } });

export const sdgTargetWhole = sdgTargetView
  .extend({ goalName: trilingualView, indicators: z.array(globalIndicator) })
  .meta({
    id: 'SdgTargetWhole',
    example: {
      id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6c',
      code: '11.6',
      goal: 11,
      iri: 'http://metadata.un.org/sdg/11.6',
      name: {
        kk: null,
        ru: 'Уменьшить негативное экологическое воздействие городов',
        en: 'By 2030, reduce the adverse per capita environmental impact of cities',
      },
      goalName: {
        kk: 'Орнықты қалалар мен елді мекендер',
        ru: 'Устойчивые города и населённые пункты',
        en: 'Sustainable Cities and Communities',
      },
      indicators: [indicatorExample],
    },
  });
