import { createHmac } from 'node:crypto';
import { Inject, Injectable, SetMetadata, applyDecorators } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { from, lastValueFrom } from 'rxjs';
import type { Observable } from 'rxjs';
import { DataSource } from 'typeorm';
import { DomainError } from '#libs/kernel';
import { CONFIG } from '../config/config.js';
import type { Config } from '../config/config.js';
import { currentContext } from '../context/request-context.js';
import type { RequestContext } from '../context/request-context.js';
import { newId } from '../database/ids.js';
import { Answer } from './answer.js';

interface KeyRow {
  id: string;
  payload_hash: string;
  state: 'running' | 'done';
  effect_committed: boolean;
  abandoned: boolean;
  status: number | null;
  headers: Record<string, string>;
  body: string | null;
}

/** Also an extension of the operation, until the document is finished. */
export const NOT_REMEMBERED = 'x-not-remembered';

/** A request that is safe to repeat and whose body nobody may be held to: not even its digest is kept. */
export const NotRemembered = (): MethodDecorator =>
  applyDecorators(SetMetadata(NOT_REMEMBERED, true), ApiExtension(NOT_REMEMBERED, true));

/**
 * Idempotency-Key (draft-ietf-httpapi-idempotency-key-header): a POST with a known key is answered with the first answer.
 * Only effects are remembered: a refused request changed nothing, and its key may be used again. Kept for 24 hours.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (Reflect.hasMetadata(NOT_REMEMBERED, context.getHandler())) return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const header = request.headers['idempotency-key'];
    const current = currentContext();
    if (request.method !== 'POST' || header === undefined || !current?.actor) return next.handle();
    return from(this.once(String(header), request, current, next));
  }

  private async once(
    header: string,
    request: FastifyRequest,
    current: RequestContext,
    next: CallHandler,
  ): Promise<unknown> {
    const key = keyOf(header);
    const [path = '', query = ''] = request.url.split(/\?(.*)/s);
    // Keyed, because a body may hold a password that its plain digest would let somebody guess.
    const hash = createHmac('sha256', this.config.jwtSecret)
      .update(JSON.stringify([query, request.body ?? lengthOfForm(request)]))
      .digest('hex');
    const claimed = await this.claim(current.actor!.userId, path, key, hash);
    if (claimed instanceof Answer) return claimed;

    current.idempotencyId = claimed;
    try {
      const result = await lastValueFrom(next.handle(), { defaultValue: null });
      const answer = result instanceof Answer ? result : new Answer(result as object | null);
      await this.dataSource.query(
        `UPDATE idempotency_key SET state = 'done', status = $2, headers = $3, body = $4 WHERE id = $1`,
        [
          claimed,
          answer.status,
          JSON.stringify(answer.headers),
          typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body),
        ],
      );
      return result;
    } catch (error) {
      await this.dataSource.query('DELETE FROM idempotency_key WHERE id = $1 AND NOT effect_committed', [claimed]);
      throw error;
    }
  }

  /** The id of the new claim, or the stored answer. Refuses while the first request runs, or when the payload differs. */
  private async claim(actorId: string, path: string, key: string, hash: string): Promise<string | Answer> {
    const id = newId();
    await this.dataSource.query(
      `DELETE FROM idempotency_key WHERE actor_id = $1 AND path = $2 AND key = $3 AND started_at < now() - interval '24 hours'`,
      [actorId, path, key],
    );
    const inserted: unknown[] = await this.dataSource.query(
      `INSERT INTO idempotency_key (id, actor_id, path, key, payload_hash) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (actor_id, path, key) DO NOTHING RETURNING id`,
      [id, actorId, path, key, hash],
    );
    if (inserted.length > 0) return id;

    const [known]: KeyRow[] = await this.dataSource.query(
      `SELECT id, payload_hash, state, effect_committed, started_at < now() - interval '1 minute' AS abandoned, status, headers, body
       FROM idempotency_key WHERE actor_id = $1 AND path = $2 AND key = $3`,
      [actorId, path, key],
    );
    // Gone in between: the first request was refused just now.
    if (!known) return this.claim(actorId, path, key, hash);
    if (known.payload_hash !== hash) throw new DomainError('unprocessable', 'IDEMPOTENCY_KEY_REUSED');
    if (known.state === 'done') {
      const headers = { ...known.headers, 'idempotency-replayed': 'true' };
      return new Answer(known.body, { status: known.status, headers });
    }
    if (!known.abandoned) throw new DomainError('conflict', 'IDEMPOTENT_REQUEST_RUNNING');
    // Its process died. Without an effect the work is done anew; with one, nobody can say what the answer was.
    if (known.effect_committed) throw new DomainError('conflict', 'IDEMPOTENT_ANSWER_LOST');
    await this.dataSource.query('DELETE FROM idempotency_key WHERE id = $1', [known.id]);
    return this.claim(actorId, path, key, hash);
  }
}

/** A quoted structured-field string or a bare token, 1 to 255 printable characters. */
function keyOf(header: string): string {
  const key = /^"(.*)"$/.exec(header)?.[1] ?? header;
  if (!/^[\x20-\x7e]{1,255}$/.test(key)) throw new DomainError('invalid', 'IDEMPOTENCY_KEY_MALFORMED');
  return key;
}

/** A form is not read before its route wants it; by its length alone a repeat is told from most other files. */
const lengthOfForm = (request: FastifyRequest): string | null => request.headers['content-length'] ?? null;
