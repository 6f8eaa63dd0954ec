import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { id as anyId } from '#contracts/platform';
import { DomainError } from '#libs/kernel';
import type { Language } from '#libs/kernel';
import { ReadDatabase, decodeCursor, translate } from '#libs/platform';
import type { PageRow } from '#libs/platform';
import { Values } from '#libs/portfolio';
import { ATTEMPT_FAILURES } from '../contract/webhooks.js';
import type { DeliveryState, WebhookState } from '../contract/webhooks.js';

export const NEWEST = 'newest';
const newestPosition = z.tuple([anyId]);

/** All of row `w` but its secrets. */
const WEBHOOK = `json_build_object('id', w.id, 'url', w.url, 'description', w.description, 'eventTypes', w.event_types, 'state', w.state,
  'disabledReason', w.disabled_reason, 'disabledAt', w.disabled_at, 'failingSince', w.failing_since, 'secretSince', w.secret_since,
  'previousSecretUntil', w.previous_until, 'createdBy', w.created_by, 'createdAt', w.created_at, 'updatedAt', w.updated_at,
  'version', w.version)`;

/** `failures` is the placeholder of the sentences by code. */
const attemptJson = (
  failures: string,
): string => `json_build_object('number', a.number, 'at', a.at, 'durationMs', a.duration_ms,
  'status', a.status, 'answer', a.answer, 'failure', CASE WHEN a.failure IS NOT NULL
    THEN json_build_object('code', a.failure, 'text', ${failures}::jsonb ->> a.failure) END)`;

const deliveryFields = (failures: string): string => `'id', d.id, 'webhookId', d.webhook_id, 'eventId', d.event_id,
  'type', d.event_type, 'state', d.state, 'attempts', d.attempts,
  'lastAttempt', (SELECT ${attemptJson(failures)} FROM webhook_attempt a WHERE a.delivery_id = d.id ORDER BY a.number DESC LIMIT 1),
  'nextAttemptAt', d.next_attempt_at, 'createdAt', d.created_at, 'finishedAt', d.finished_at`;

const failuresIn = (language: Language): string =>
  JSON.stringify(
    Object.fromEntries(ATTEMPT_FAILURES.map((code) => [code, translate(language, `webhook.failure.${code}`)])),
  );

export interface DeliveryFilters {
  readonly state?: readonly DeliveryState[] | undefined;
  readonly type?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

interface Position {
  readonly limit: number;
  readonly after: string | undefined;
}

/** Webhooks and the log of what was sent to them, as JSON text. What is not there throws 404. */
@Injectable()
export class WebhookRead {
  constructor(private readonly database: ReadDatabase) {}

  async one(id: string): Promise<{ json: string; version: number }> {
    return found(
      await this.database.first<{ json: string; version: number }>(
        `SELECT ${WEBHOOK}::text AS json, w.version FROM webhook w WHERE w.id = $1`,
        [id],
      ),
    );
  }

  /** Newest first; one row more than the limit when there are more. */
  page(state: WebhookState | undefined, position: Position): Promise<PageRow[]> {
    const values = new Values();
    const conditions = state === undefined ? [] : [`w.state = ${values.add(state)}`];
    return this.newest(`${WEBHOOK}::text AS json, w.id FROM webhook w`, 'w.id', { conditions, values, ...position });
  }

  async deliveries(
    webhookId: string,
    { state, type, from, until }: DeliveryFilters,
    position: Position,
    language: Language,
  ): Promise<PageRow[]> {
    await this.one(webhookId);
    const values = new Values();
    const json = `json_build_object(${deliveryFields(values.add(failuresIn(language)))})`;
    const conditions = [
      `d.webhook_id = ${values.add(webhookId)}`,
      ...(state ? [`d.state = ANY(${values.add(state)}::text[])`] : []),
      ...(type ? [`d.event_type = ${values.add(type)}`] : []),
      ...(from ? [`d.created_at >= ${values.add(from)}::timestamptz`] : []),
      ...(until ? [`d.created_at < ${values.add(until)}::timestamptz`] : []),
    ];
    return this.newest(`${json}::text AS json, d.id FROM webhook_delivery d`, 'd.id', {
      conditions,
      values,
      ...position,
    });
  }

  async delivery(id: string, language: Language): Promise<string> {
    const { json } = found(
      await this.database.first<{ json: string }>(
        `SELECT json_build_object(${deliveryFields('$2')}, 'message', d.body::json,
           'tries', coalesce((SELECT json_agg(${attemptJson('$2')} ORDER BY a.number) FROM webhook_attempt a WHERE a.delivery_id = d.id), '[]')
         )::text AS json FROM webhook_delivery d WHERE d.id = $1`,
        [id, failuresIn(language)],
      ),
    );
    return json;
  }

  /** By the ids of the rows, which tell the time. */
  private async newest(
    select: string,
    key: string,
    { conditions, values, limit, after }: Position & { conditions: string[]; values: Values },
  ): Promise<PageRow[]> {
    const before =
      after === undefined ? [] : [`${key} < ${values.add(decodeCursor(after, NEWEST, newestPosition)[0])}::uuid`];
    const all = [...conditions, ...before];
    const where = all.length > 0 ? `WHERE ${all.join(' AND ')}` : '';
    const rows = await this.database.rows<{ json: string; id: string }>(
      `SELECT ${select} ${where} ORDER BY ${key} DESC LIMIT ${values.add(limit + 1)}`,
      values.list,
    );
    return rows.map(({ json, id }) => ({ json, cursor: [id] }));
  }
}

function found<Row>(row: Row | undefined): Row {
  if (!row) throw new DomainError('not-found', 'NOT_FOUND');
  return row;
}
