import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { line } from '#contracts/platform';
import { CurrentActor, Requires } from '#libs/identity';
import type { Actor } from '#libs/kernel';
import { RequestUrl, pageAnswer, pageQuery } from '#libs/platform';
import type { Answer } from '#libs/platform';
import { blockerList } from '../contract/blockers.js';
import { BLOCKER_ORDER, BlockerRead } from '../persistence/blocker-read.js';

const blockerQuery = z.strictObject({
  ...pageQuery,
  direction: line(60)
    .optional()
    .meta({ description: 'Code of the direction of the projects that wait', example: 'II' }),
  organisation: line(60)
    .optional()
    .meta({ description: 'Code of the organisation that they wait for', example: 'roads' }),
});

@ApiTags('portfolio')
@Controller('portfolio/blockers')
export class BlockersController {
  constructor(private readonly read: BlockerRead) {}

  @Get()
  @Requires('portfolio.read')
  @ApiOperation({
    summary: 'Who keeps projects waiting: project-days by the organisation that caused them, the longest first',
    description: `Counted are open and accepted proposals to milestones that are not done, of projects that are approved, in delivery or on
hold. A milestone waits the sum of its proposals’ working days, a project as long as its milestone that waits longest, and an
organisation’s days are the sum over the projects that wait for its milestones. Causes are counted each for itself, so that a project that waits
for two of them waits once for their organisation.`,
  })
  @ApiOkResponse({ standardSchema: blockerList })
  async page(
    @CurrentActor() actor: Actor,
    @Query({ schema: blockerQuery }) { limit, after, ...filters }: z.infer<typeof blockerQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    const rows = await this.read.page(actor, filters, { limit, after });
    return pageAnswer(rows, { limit, order: BLOCKER_ORDER, url });
  }
}
