import { z } from 'zod';
import { id, line, trilingualView } from '#contracts/platform';
import { ORGANISATION_KINDS } from './project.js';

export const referenceCode = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,59}$/)
  .meta({ description: 'Letters, digits and hyphens; never changes', example: 'urban-mobility' });
const nameInput = z.strictObject({ kk: line(300).nullish(), ru: line(300), en: line(300).nullish() });
const position = z.int().min(1).max(10_000).meta({ description: 'Place in lists, from 1' });

const notEmpty = (patch: object) => Object.values(patch).some((value) => value !== undefined);
const nothingToChange = { params: { code: 'NOTHING_TO_CHANGE' } };

/** A language that is not given stays as it is; null empties it. The Russian name is the one that is always there. */
const namePatch = z
  .strictObject({ kk: line(300).nullish(), ru: line(300).optional(), en: line(300).nullish() })
  .refine(notEmpty, nothingToChange);
export type NamePatch = z.infer<typeof namePatch>;

const base = { id, code: z.string(), name: trilingualView, version: z.int() };
const exampleId = '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b';
const list = <Item extends z.ZodType>(item: Item, name: string) =>
  z.object({ items: z.array(item) }).meta({ id: name });

export const directionView = z
  .object({
    ...base,
    head: z.object({ id, name: trilingualView }).nullable().meta({ description: 'Acting head today' }),
  })
  .meta({
    id: 'Direction',
    example: {
      id: exampleId,
      code: 'I',
      name: { kk: 'Жайлы қалалық орта', ru: 'Комфортная городская среда', en: 'Comfortable urban environment' },
      version: 1,
      head: {
        id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6c',
        name: {
          kk: 'I негізгі бағыттың басшысы',
          ru: 'Руководитель базового направления I',
          en: 'Head of direction I',
        },
      },
    },
  });
export const directionList = list(directionView, 'DirectionList');
export const directionPatch = z
  .strictObject({ name: namePatch })
  .meta({ id: 'DirectionPatch', example: { name: { en: 'Comfortable urban environment' } } });
export type DirectionPatch = z.infer<typeof directionPatch>;

const districtView = z.object({ ...base, areaKm2: z.string().nullable() }).meta({
  example: {
    id: exampleId,
    code: 'alatau',
    name: { kk: 'Алатау ауданы', ru: 'Алатауский район', en: 'Alatau district' },
    version: 1,
    areaKm2: '104.1',
  },
});
export const districtList = list(districtView, 'DistrictList');
const polycentreView = z.object({ ...base, specialisation: z.string().nullable() }).meta({
  example: {
    id: exampleId,
    code: 'gate-city',
    name: { kk: null, ru: 'Gate City', en: 'Gate City' },
    version: 1,
    specialisation: 'Логистика и промышленность',
  },
});
export const polycentreList = list(polycentreView, 'PolycentreList');

export const organisationView = z
  .object({
    ...base,
    kind: z.enum(ORGANISATION_KINDS),
    direction: z.string().nullable().meta({ description: 'The direction whose head curates it' }),
    active: z.boolean(),
  })
  .meta({
    id: 'Organisation',
    example: {
      id: exampleId,
      code: 'urban-mobility',
      name: { kk: 'Қалалық мобильділік басқармасы', ru: 'Управление городской мобильности', en: null },
      version: 1,
      kind: 'akimat',
      direction: 'I',
      active: true,
    },
  });
export const organisationList = list(organisationView, 'OrganisationList');
const direction = referenceCode
  .nullish()
  .meta({ description: 'Code of the direction whose head curates it', example: 'I' });
export const organisationInput = z
  .strictObject({
    code: referenceCode,
    name: nameInput,
    kind: z.enum(ORGANISATION_KINDS),
    direction,
    active: z.boolean().default(true),
  })
  .meta({
    id: 'OrganisationInput',
    example: {
      code: 'urban-mobility',
      name: { ru: 'Управление городской мобильности', kk: 'Қалалық мобильділік басқармасы' },
      kind: 'akimat',
      direction: 'I',
    },
  });
export type OrganisationInput = z.infer<typeof organisationInput>;
export const organisationPatch = z
  .strictObject({ name: namePatch, kind: z.enum(ORGANISATION_KINDS), direction, active: z.boolean() })
  .partial()
  .refine(notEmpty, nothingToChange)
  .meta({ id: 'OrganisationPatch', example: { direction: 'III' } });
export type OrganisationPatch = z.infer<typeof organisationPatch>;

export const roadmapView = z
  .object({
    ...base,
    position: z.int(),
    illustrative: z.boolean().meta({ description: 'The name is invented for a demonstration' }),
  })
  .meta({
    id: 'Roadmap',
    example: {
      id: exampleId,
      code: 'clean-air',
      name: { kk: 'Таза ауа', ru: 'Чистый воздух', en: 'Clean air' },
      version: 1,
      position: 3,
      illustrative: false,
    },
  });
export const roadmapList = list(roadmapView, 'RoadmapList');
export const roadmapInput = z
  .strictObject({
    code: referenceCode,
    name: nameInput,
    position: position.optional().meta({ description: 'Place in lists; the last when absent' }),
    illustrative: z.boolean().default(false),
  })
  .meta({ id: 'RoadmapInput', example: { code: 'clean-air', name: { ru: 'Чистый воздух', kk: 'Таза ауа' } } });
export type RoadmapInput = z.infer<typeof roadmapInput>;
export const roadmapPatch = z
  .strictObject({ name: namePatch, position, illustrative: z.boolean() })
  .partial()
  .refine(notEmpty, nothingToChange)
  .meta({ id: 'RoadmapPatch', example: { name: { en: 'Clean air' } } });
export type RoadmapPatch = z.infer<typeof roadmapPatch>;

const bundleExample = {
  id: exampleId,
  code: 'east-gate-hub',
  name: { kk: '«Шығыс қақпа» көлік торабы', ru: 'Транспортный узел «Восточные ворота»', en: null },
  version: 1,
};

export const bundleView = z
  .object({
    ...base,
    projects: z
      .array(z.object({ id, code: z.string(), title: trilingualView }))
      .meta({ description: 'Its projects that the reader may see' }),
  })
  .meta({
    id: 'Bundle',
    example: {
      ...bundleExample,
      projects: [
        {
          id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6c',
          code: 'ALM-2026-0001',
          title: { kk: null, ru: 'Пересадочный узел «Восточные ворота»', en: null },
        },
      ],
    },
  });
export const bundleList = list(z.object(base).meta({ id: 'BundleListItem', example: bundleExample }), 'BundleList');
export const bundleInput = z.strictObject({ code: referenceCode, name: nameInput }).meta({
  id: 'BundleInput',
  example: { code: 'east-gate-hub', name: { ru: 'Транспортный узел «Восточные ворота»' } },
});
export type BundleInput = z.infer<typeof bundleInput>;
export const bundlePatch = z
  .strictObject({ name: namePatch })
  .meta({ id: 'BundlePatch', example: { name: { kk: '«Шығыс қақпа» көлік торабы' } } });
export type BundlePatch = z.infer<typeof bundlePatch>;

export const committeeMemberList = list(
  z.object({ id, name: trilingualView, role: z.enum(['committee_chair', 'committee_member']) }),
  'CommitteeMemberList',
);

const personView = z
  .object({
    id,
    name: trilingualView,
    position: trilingualView.meta({ description: 'Null in every language where nobody has said it' }),
    organisation: z
      .object({ code: z.string(), name: trilingualView })
      .nullable()
      .meta({ description: 'In whose name the person reports, if in any' }),
    direction: z
      .string()
      .nullable()
      .meta({ description: 'The direction that the person heads, or that curates the organisation' }),
  })
  .meta({
    id: 'Person',
    example: {
      id: exampleId,
      name: { kk: 'Ахметова Айгүл', ru: 'Ахметова Айгуль', en: 'Aigul Akhmetova' },
      position: { kk: 'Бас маман', ru: 'Главный специалист', en: 'Chief specialist' },
      organisation: {
        code: 'urban-mobility',
        name: { kk: 'Қалалық мобильділік басқармасы', ru: 'Управление городской мобильности', en: null },
      },
      direction: 'I',
    },
  });
export const personList = list(personView, 'PersonList');
