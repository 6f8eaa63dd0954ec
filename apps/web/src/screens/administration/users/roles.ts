import type { SetGrants } from '../../../api';

export type GrantInput = SetGrants['grants'][number];
export type Role = GrantInput['role'];

export const ROLES = [
  'admin',
  'project_office',
  'committee_chair',
  'committee_member',
  'head_of_direction',
  'project_manager',
  'executor',
  'auditor',
] as const satisfies readonly Role[];

export const isRole = (word: string | undefined): word is Role => ROLES.some((role) => role === word);
