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
const list = <Item extends z.ZodType>(item: Item, name: string) =>
  z.object({ items: z.array(item) }).meta({ id: name });

export const directionView = z
  .object({
    ...base,
    head: z.object({ id, name: trilingualView }).nullable().meta({ description: 'Acting head today' }),
  })
  .meta({ id: 'Direction' });
export const directionList = list(directionView, 'DirectionList');
export const directionPatch = z
  .strictObject({ name: namePatch })
  .meta({ id: 'DirectionPatch', example: { name: { en: 'Comfortable urban environment' } } });
export type DirectionPatch = z.infer<typeof directionPatch>;

export const districtList = list(z.object({ ...base, areaKm2: z.string().nullable() }), 'DistrictList');
export const polycentreList = list(z.object({ ...base, specialisation: z.string().nullable() }), 'PolycentreList');

export const organisationView = z
  .object({
    ...base,
    kind: z.enum(ORGANISATION_KINDS),
    direction: z.string().nullable().meta({ description: 'The direction whose head curates it' }),
    active: z.boolean(),
  })
  .meta({ id: 'Organisation' });
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
  .meta({ id: 'Roadmap' });
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

export const bundleView = z
  .object({
    ...base,
    projects: z
      .array(z.object({ id, code: z.string(), title: trilingualView }))
      .meta({ description: 'Its projects that the reader may see' }),
  })
  .meta({ id: 'Bundle' });
export const bundleList = list(z.object(base).meta({ id: 'BundleListItem' }), 'BundleList');
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
