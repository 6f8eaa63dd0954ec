import { BASE_POLICY_PARAMETERS } from '#libs/intake';
import type { PolicyParameters } from '#libs/intake';
import type { Role } from '#libs/kernel';
import { newId } from '#libs/platform';
import { DataSource } from 'typeorm';
import type { TestApp } from './app.js';

const DIRECTIONS = ['I', 'II', 'III'] as const;

/** Organisations by code: kind and the direction whose head curates them. */
const ORGANISATIONS = {
  roads: ['akimat', 'I'],
  'urban-mobility': ['akimat', 'III'],
  entrepreneurship: ['akimat', 'II'],
  'industrial-zone': ['subordinate', 'II'],
  parks: ['subordinate', 'I'],
  'ministry-industry': ['central', null],
} as const;

export interface SmallCity {
  readonly directions: Readonly<Record<(typeof DIRECTIONS)[number], string>>;
  readonly organisations: Readonly<Record<keyof typeof ORGANISATIONS, string>>;
  /** E-mail addresses of people, each signed in by `app.signIn`. */
  readonly people: typeof PEOPLE;
  readonly ids: Readonly<Record<keyof typeof PEOPLE, string>>;
  readonly policyId: string;
}

const PEOPLE = {
  admin: 'admin@city.kz',
  office: 'office@city.kz',
  chair: 'chair@city.kz',
  member: 'member@city.kz',
  headI: 'head.i@city.kz',
  headII: 'head.ii@city.kz',
  manager: 'manager@city.kz',
  otherManager: 'manager2@city.kz',
  executor: 'executor@city.kz',
  auditor: 'auditor@city.kz',
} as const;

/** Reference data, one person per role, and the base policy in force: what a test of the office's work stands on. */
export async function smallCity(
  app: TestApp,
  parameters: PolicyParameters = BASE_POLICY_PARAMETERS,
): Promise<SmallCity> {
  const database = app.app.get(DataSource);
  const insert = (table: string, row: Record<string, unknown>) =>
    database.query(
      `INSERT INTO ${table} (${Object.keys(row).join()}) VALUES (${Object.keys(row)
        .map((_, index) => `$${index + 1}`)
        .join()})`,
      Object.values(row),
    );

  const directions = {} as Record<(typeof DIRECTIONS)[number], string>;
  for (const [index, code] of DIRECTIONS.entries()) {
    directions[code] = newId();
    await insert('direction', { id: directions[code], code, position: index + 1, name_ru: `Направление ${code}` });
  }
  const organisations = {} as Record<keyof typeof ORGANISATIONS, string>;
  for (const [code, [kind, direction]] of Object.entries(ORGANISATIONS)) {
    const id = newId();
    organisations[code as keyof typeof ORGANISATIONS] = id;
    await insert('organisation', {
      id,
      code,
      name_ru: code,
      kind,
      direction_id: direction ? directions[direction] : null,
    });
  }
  await insert('district', { id: newId(), code: 'alatau', position: 1, name_ru: 'Алатауский', name_kk: 'Алатау' });
  await insert('district', { id: newId(), code: 'medeu', position: 2, name_ru: 'Медеуский', name_kk: 'Медеу' });
  await insert('roadmap', { id: newId(), code: 'polycentres', position: 1, name_ru: 'Полицентричное развитие' });
  await insert('bundle', { id: newId(), code: 'east-gate', name_ru: 'Восточные ворота' });
  await insert('bundle', { id: newId(), code: 'west-gate', name_ru: 'Запад' });
  const policyId = newId();
  await insert('intake_policy', {
    id: policyId,
    version: 1,
    parameters: JSON.stringify(parameters),
    effective_from: '2020-01-01',
    activated_at: new Date('2020-01-01'),
    created_at: new Date('2020-01-01'),
  });

  const roles: Record<
    keyof typeof PEOPLE,
    Role | { role: Role; directionId: string | null; organisationId: string | null }
  > = {
    admin: 'admin',
    office: 'project_office',
    chair: 'committee_chair',
    member: 'committee_member',
    headI: { role: 'head_of_direction', directionId: directions.I, organisationId: null },
    headII: { role: 'head_of_direction', directionId: directions.II, organisationId: null },
    manager: 'project_manager',
    otherManager: 'project_manager',
    executor: { role: 'executor', directionId: null, organisationId: organisations.roads },
    auditor: 'auditor',
  };
  const ids = {} as Record<keyof typeof PEOPLE, string>;
  for (const [person, email] of Object.entries(PEOPLE) as [keyof typeof PEOPLE, string][]) {
    ids[person] = await app.addUser(email, roles[person]);
  }
  return { directions, organisations, people: PEOPLE, ids, policyId };
}

/** A proposal that is complete and meets no criterion. */
export const plainProposal = {
  title: { ru: 'Ремонт сквера' },
  description: { ru: 'Замена покрытия и освещения' },
  direction: 'II',
};

/** Calls the API as a person of the small city. */
export function as(app: TestApp, email: string) {
  return async (method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
    app.request(method, path, {
      token: await app.signIn(email),
      ...(body !== undefined && { body }),
      ...(headers && { headers }),
    });
}
