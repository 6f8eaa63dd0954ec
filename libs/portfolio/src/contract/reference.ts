import { z } from 'zod';
import { id, line, trilingualView } from '#contracts/platform';
import { ORGANISATION_KINDS } from './project.js';

const code = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,59}$/);
const nameInput = z.strictObject({ kk: line(300).nullish(), ru: line(300), en: line(300).nullish() });

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
const organisationFields = {
  code,
  name: nameInput,
  kind: z.enum(ORGANISATION_KINDS),
  direction: z.string().max(60).nullish(),
  active: z.boolean(),
};
export const organisationInput = z.strictObject({ ...organisationFields, active: z.boolean().default(true) }).meta({
  id: 'OrganisationInput',
  example: {
    code: 'urban-mobility',
    name: { ru: 'Управление городской мобильности', kk: 'Қалалық мобильділік басқармасы' },
    kind: 'akimat',
    direction: 'I',
  },
});
export const organisationPatch = z
  .strictObject({
    name: nameInput,
    kind: organisationFields.kind,
    direction: organisationFields.direction,
    active: z.boolean(),
  })
  .partial()
  .meta({ id: 'OrganisationPatch', example: { direction: 'III' } });

export const roadmapView = z.object({ ...base, illustrative: z.boolean() }).meta({ id: 'Roadmap' });
export const roadmapList = list(roadmapView, 'RoadmapList');

export const bundleView = z
  .object({ ...base, projects: z.array(z.object({ id, code: z.string(), title: trilingualView })) })
  .meta({ id: 'Bundle' });
export const bundleList = list(bundleView, 'BundleList');
export const bundleInput = z
  .strictObject({ code, name: nameInput })
  .meta({
    id: 'BundleInput',
    example: { code: 'east-gate-hub', name: { ru: 'Транспортный узел «Восточные ворота»' } },
  });

export const committeeMemberList = list(
  z.object({ id, name: trilingualView, role: z.enum(['committee_chair', 'committee_member']) }),
  'CommitteeMemberList',
);
