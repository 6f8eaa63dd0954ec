import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { historyList, id, moment } from '#contracts/platform';
import { HistoryRead, RequestUrl, pageAnswer, pageQuery } from '#libs/platform';
import type { Answer } from '#libs/platform';
import { Requires } from './requires.js';

const word = z.string().regex(/^[\w.-]{1,100}$/);

const auditQuery = z.strictObject({
  ...pageQuery,
  table: word.optional().meta({ description: 'Of one table', example: 'role_grant' }),
  row: id.optional(),
  actor: id.optional().meta({ description: 'What one person did' }),
  requestId: word.optional().meta({ description: 'What one request did' }),
  from: moment.optional(),
  until: moment.optional().meta({ description: 'Before that moment' }),
});

/** The whole city's history: every change of every record. */
@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(private readonly history: HistoryRead) {}

  @Get()
  @Requires('audit.read')
  @ApiOperation({ summary: 'Every change of every record, newest first' })
  @ApiOkResponse({ standardSchema: historyList })
  async page(
    @Query({ schema: auditQuery }) query: z.infer<typeof auditQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    const { limit, after, row, actor, from, until, ...filters } = query;
    const rows = await this.history.page(
      {
        ...filters,
        rowId: row,
        actorId: actor,
        from: from === undefined ? undefined : new Date(from),
        until: until === undefined ? undefined : new Date(until),
      },
      limit,
      after,
    );
    return pageAnswer(rows, { limit, order: 'history', url });
  }
}
