import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentActor, Requires } from '#libs/identity';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { Answer, CONFIG } from '#libs/platform';
import type { Config } from '#libs/platform';
import { asOfWanted, pastOf, projectFilterQuery, sightOf } from '#libs/portfolio';
import { FiguresDay } from '../application/figures-day.service.js';
import { SumsService } from '../application/sums.service.js';
import { portfolioSummary } from '../contract/summary.js';
import type { Asked } from '../domain/summary-links.js';
import { SummaryRead } from '../persistence/summary-read.js';

const summaryQuery = z.strictObject({ ...projectFilterQuery, asOf: asOfWanted });

/** With more differences than these a reader moves some into the sums, so that the next one has less to add. */
const MOST_PENDING = 500;

@ApiTags('portfolio')
@Controller('portfolio')
export class SummaryController {
  constructor(
    private readonly read: SummaryRead,
    private readonly day: FiguresDay,
    private readonly sums: SumsService,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('summary')
  @Requires('portfolio.read')
  @ApiOperation({
    summary: 'Figures over the projects that the reader may see: in all and by group, each with the list behind it',
    description:
      'Takes the filters of the list of projects. A project of several roadmaps or districts counts in each of them, and once in the total. ' +
      'With `asOf` the figures are those of that day or moment; their links lead to lists of today.',
  })
  @ApiOkResponse({ standardSchema: portfolioSummary })
  async summary(
    @CurrentActor() actor: Actor,
    @Query({ schema: summaryQuery }) { asOf, ...query }: z.infer<typeof summaryQuery>,
  ): Promise<Answer> {
    const today = await this.day.turn();
    const { q, ...rest } = query;
    const question = { sight: sightOf(actor), filters: { ...rest, search: q }, asked: askedFor(query) };
    if (asOf === undefined) {
      const { json, pending } = await this.read.now({ ...question, day: today });
      if (pending > MOST_PENDING) await this.sums.foldSome();
      return new Answer(json);
    }
    const { at, day } = pastOf(asOf, this.config.city.timeZone, this.clock);
    if (q !== undefined) {
      throw new DomainError('invalid', 'VALIDATION_FAILED', {}, [{ pointer: '?q', code: 'NO_SEARCH_IN_PAST' }]);
    }
    return new Answer((await this.read.asOf({ ...question, day }, at)).json);
  }
}

/** Filters as they would stand in an address again. */
const askedFor = (query: Record<string, string | boolean | readonly string[] | undefined>): Asked =>
  Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, typeof value === 'boolean' ? String(value) : value]),
  );
