import { z } from 'zod';
import { day, id, language, trilingualView } from '#contracts/platform';
import { grantView } from './grant.js';
import { newPassword } from './words.js';

export const myGrant = grantView.extend({
  delegatedFrom: id.nullable().meta({ description: 'Whose role it is, when it is held by delegation' }),
  until: day.nullable().meta({ description: 'Last day of the delegation' }),
});

export const me = z
  .object({
    id,
    email: z.string(),
    name: trilingualView,
    language,
    grants: z.array(myGrant),
    permissions: z.array(z.string()).meta({ description: 'What routes ask for (x-permission)' }),
  })
  .meta({
    id: 'Me',
    example: {
      id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b',
      email: 'office@demo.zhoba',
      name: { kk: 'Жобалық кеңсе', ru: 'Проектный офис', en: 'Project office' },
      language: 'ru',
      grants: [{ role: 'project_office', directionId: null, organisationId: null, delegatedFrom: null, until: null }],
      permissions: ['project.read', 'project.create'],
    },
  });

export const changeMe = z.strictObject({ language }).meta({ id: 'ChangeMe', example: { language: 'kk' } });
export type ChangeMe = z.infer<typeof changeMe>;

export const changePassword = z.strictObject({ currentPassword: z.string().min(1).max(128), newPassword }).meta({
  id: 'ChangePassword',
  example: { currentPassword: 'zhoba-demo-2026', newPassword: 'a long sentence is best' },
});
export type ChangePassword = z.infer<typeof changePassword>;
