import { z } from 'zod';
import { id, language, line, moment, trilingualView } from '#contracts/platform';
import { grants, grantView, role } from './grant.js';
import { email, newPassword, personName, personPosition } from './words.js';

const EXAMPLE = {
  id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b',
  email: 'manager1@demo.zhoba',
  name: { kk: '1-жоба жетекшісі', ru: 'Руководитель проекта 1', en: 'Project manager 1' },
  position: { kk: 'Бас маман', ru: 'Главный специалист', en: 'Chief specialist' },
  language: 'ru' as const,
  active: true,
  lockedUntil: null,
  providerLinkedAt: null,
  createdAt: '2026-11-23T09:00:00.000Z',
  version: 1,
  grants: [{ role: 'project_manager' as const, directionId: null, organisationId: null }],
};

export const user = z
  .object({
    id,
    email: z.string(),
    name: trilingualView,
    position: trilingualView.meta({ description: 'Null in every language where nobody has said it' }),
    language,
    active: z.boolean(),
    lockedUntil: moment.nullable().meta({ description: 'Sign-in is locked until then, after failures in a row' }),
    providerLinkedAt: moment
      .nullable()
      .meta({ description: 'Since when an account at the city’s provider signs in as this user' }),
    createdAt: moment,
    version: z.int().meta({ description: 'The ETag of this version is `"v1"`' }),
    grants: z.array(grantView),
  })
  .meta({ id: 'User', example: EXAMPLE });

export const userList = z.object({ items: z.array(user) }).meta({ id: 'Users', example: { items: [EXAMPLE] } });

export const createUser = z
  .strictObject({
    email,
    name: personName,
    position: personPosition.nullish(),
    language: language.default('ru'),
    password: newPassword,
    grants,
  })
  .meta({
    id: 'CreateUser',
    example: {
      email: EXAMPLE.email,
      name: EXAMPLE.name,
      position: EXAMPLE.position,
      language: 'ru',
      password: 'a long sentence is best',
      grants: EXAMPLE.grants,
    },
  });
export type CreateUser = z.infer<typeof createUser>;

export const changeUser = z
  .strictObject({ email, name: personName, position: personPosition.nullable(), language, active: z.boolean() })
  .partial()
  .meta({ id: 'ChangeUser', example: { active: false } });
export type ChangeUser = z.infer<typeof changeUser>;

export const setGrants = z.strictObject({ grants }).meta({ id: 'SetGrants', example: { grants: EXAMPLE.grants } });
export type SetGrants = z.infer<typeof setGrants>;

export const setPassword = z
  .strictObject({ newPassword })
  .meta({ id: 'SetPassword', example: { newPassword: 'a long sentence is best' } });
export type SetPassword = z.infer<typeof setPassword>;

export const userQuery = {
  search: line(100).optional().meta({ description: 'Part of the name or e-mail', example: 'office' }),
  role: role.optional(),
  active: z.stringbool().optional().meta({ description: '`true` or `false`' }),
};
