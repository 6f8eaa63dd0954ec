import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { id as viewId, line } from '#contracts/platform';
import { may } from '#libs/identity';
import { DomainError } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import { ReadDatabase, decodeCursor } from '#libs/platform';
import type { PageRow } from '#libs/platform';
import { Values, nameJson } from '#libs/portfolio';

export const VIEW_ORDER = 'name';
const position = z.tuple([line(100), viewId]);

/** `sharer` stands for whether the reader may share. */
const view = (sharer: string): string => `json_build_object('id', v.id, 'version', v.version, 'screen', v.screen,
  'name', v.name, 'query', v.query, 'shared', v.shared, 'owner', json_build_object('id', u.id, 'name', ${nameJson('u')}),
  'mayEdit', NOT v.shared OR ${sharer}::boolean, 'createdAt', v.created_at)::text AS json`;

/** The views that a person has: the own ones and those that everybody has. */
@Injectable()
export class ViewRead {
  constructor(private readonly database: ReadDatabase) {}

  /** Throws 404. */
  async one(actor: Actor, id: string): Promise<{ json: string; version: number }> {
    const row = await this.database.first<{ json: string; version: number }>(
      `SELECT ${view('$3')}, v.version FROM saved_view v JOIN app_user u ON u.id = v.owner_id
       WHERE v.id = $1 AND (v.shared OR v.owner_id = $2)`,
      [id, actor.userId, may(actor, 'view.share')],
    );
    if (!row) throw new DomainError('not-found', 'NOT_FOUND');
    return row;
  }

  /** By name; one row more than the limit when there are more. */
  async page(
    actor: Actor,
    { screen, limit, after }: { screen: string | undefined; limit: number; after: string | undefined },
  ): Promise<PageRow[]> {
    const values = new Values();
    const conditions = [`(v.shared OR v.owner_id = ${values.add(actor.userId)})`];
    if (screen !== undefined) conditions.push(`v.screen = ${values.add(screen)}`);
    if (after !== undefined) {
      const [name, id] = decodeCursor(after, VIEW_ORDER, position);
      conditions.push(`(v.name, v.id) > (${values.add(name)}, ${values.add(id)}::uuid)`);
    }
    const rows = await this.database.rows<{ json: string; name: string; id: string }>(
      `SELECT ${view(values.add(may(actor, 'view.share')))}, v.name, v.id FROM saved_view v JOIN app_user u ON u.id = v.owner_id
       WHERE ${conditions.join(' AND ')} ORDER BY v.name, v.id LIMIT ${values.add(limit + 1)}`,
      values.list,
    );
    return rows.map(({ json, name, id }) => ({ json, cursor: [name, id] }));
  }
}
