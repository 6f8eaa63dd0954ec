import type { Role } from '#libs/kernel';
import type { DemoCity } from '../domain/demo-city.js';

/** Of every demo account; published, so the demo city is never loaded in production. */
export const DEMO_PASSWORD = 'zhoba-demo-2026';

const WHAT: Record<Role, string> = {
  admin: 'system administrator',
  project_office: 'project office',
  committee_chair: 'chair of the steering committee',
  committee_member: 'members of the steering committee',
  head_of_direction: 'heads of the directions',
  project_manager: 'project managers, two a direction',
  executor: 'executing organisations',
  auditor: 'auditor',
};

/** The accounts for people to read: one line a role, `member1–6@demo.zhoba` for a row of them. */
export function demoAccounts({ people }: DemoCity): { readonly email: string; readonly what: string }[] {
  const roles = [...new Set(people.map(({ role }) => role))];
  return roles.map((role) => ({
    email: oneOrRow(people.filter((person) => person.role === role).map(({ email }) => email)),
    what: WHAT[role],
  }));
}

function oneOrRow(emails: readonly string[]): string {
  const [first = '', last = first] = [emails[0], emails.at(-1)];
  if (first === last) return first;
  const [from = '', host = ''] = first.split('@');
  const number = /(\d+|[ivx]+)@/.exec(last)?.[1] ?? '';
  return `${from}–${number}@${host}`;
}
