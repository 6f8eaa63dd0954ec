import { inLanguage } from '#libs/kernel';
import type { Actor, Grant, Trilingual } from '#libs/kernel';
import { grantsInForce } from './grants-in-force.js';

/** What makes an actor of the person `u`, with the rights of a given day. */
export const actingPerson = (day: string): string => `
  u.id, json_build_object('kk', u.name_kk, 'ru', u.name_ru, 'en', u.name_en) AS name,
  (SELECT coalesce(json_agg(DISTINCT jsonb_build_object('role', f.role, 'directionId', f."directionId",
    'organisationId', f."organisationId")), '[]') FROM (${grantsInForce(day)}) f) AS grants`;

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
