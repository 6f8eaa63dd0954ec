import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { id } from '#contracts/platform';
import { CurrentActor, Requires } from '#libs/identity';
import type { Actor } from '#libs/kernel';
import { RequestUrl, pageAnswer, pageQuery } from '#libs/platform';
import type { Answer } from '#libs/platform';
import { projectFilterQuery, sightOf } from '#libs/portfolio';
import { ChangesSince } from '../application/changes-since.js';
import { changesView } from '../contract/changes.js';
import { CHANGES_ORDER, ChangesRead } from '../persistence/changes-read.js';

const changesQuery = z.strictObject({
  ...pageQuery,
  since: z
    .union([z.iso.date(), z.iso.datetime({ offset: true }), id])
    .optional()
    .meta({
      description: 'A meeting that was held, a day (its end) or a moment; the last meeting by default',
      example: '2026-11-02',
    }),
  ...projectFilterQuery,
});

@ApiTags('portfolio')
@Controller('portfolio/changes')
export class ChangesController {
  constructor(
    private readonly read: ChangesRead,
    private readonly sinceWhen: ChangesSince,
  ) {}

  @Get()
  @Requires('portfolio.read')
  @ApiOperation({
    summary: 'What has slipped, recovered, turned red, moved in money or promise since a meeting or a day',
  })
  @ApiOkResponse({ standardSchema: changesView })
  async since(
    @CurrentActor() actor: Actor,
    @Query({ schema: changesQuery }) query: z.infer<typeof changesQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    const { limit, after, since, q: search, ...filters } = query;
    const { at, meeting } = await this.sinceWhen.find(since);
    const question = { sight: sightOf(actor), filters: { ...filters, search }, since: at };
    const [rows, totals] = await Promise.all([this.read.page(question, limit, after), this.read.totals(question)]);
    return pageAnswer(rows, { limit, order: CHANGES_ORDER, url, beside: { since: { at, meeting }, ...totals } });
  }
}
