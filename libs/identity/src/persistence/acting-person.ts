import { inLanguage } from '#libs/kernel';
import type { Actor, Grant, Trilingual } from '#libs/kernel';
import { grantsJson } from './grants-in-force.js';

/** What makes an actor of the person `u`, with the rights of a given day. */
export const actingPerson = (day: string): string => `
  u.id, json_build_object('kk', u.name_kk, 'ru', u.name_ru, 'en', u.name_en) AS name,
  ${grantsJson(day)} AS grants`;

export interface ActingPersonRow extends Record<string, unknown> {
  readonly id: string;
  readonly name: Trilingual;
  readonly grants: Grant[];
}

export const actorFrom = ({ id, name, grants }: ActingPersonRow): Actor => ({
  userId: id,
  name: inLanguage(name, 'ru'),
  grants,
});
