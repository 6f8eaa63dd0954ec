import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentActor, Requires } from '#libs/identity';
import type { Actor } from '#libs/kernel';
import { Answer } from '#libs/platform';
import { projectFilterQuery, sightOf } from '#libs/portfolio';
import { RollupSums } from '../application/rollup-sums.service.js';
import { ROLLUP_GROUPS, rollupView } from '../contract/rollup.js';
import { RollupRead } from '../persistence/rollup-read.js';

const rollupQuery = z.strictObject({ ...projectFilterQuery, by: z.enum(ROLLUP_GROUPS) });

/** With more differences than these a reader moves some into the sums, so that the next one has less to add. */
const MOST_PENDING = 500;

@ApiTags('sdg')
@Controller('sdg/rollup')
export class RollupController {
  constructor(
    private readonly read: RollupRead,
    private readonly sums: RollupSums,
  ) {}

  @Get()
  @Requires('portfolio.read')
  @ApiOperation({
    summary: 'What the projects that the reader may see do for goals and targets: people, money by share, milestones',
    description:
      'Takes the filters of the list of projects. A project of several groups counts in each of them, and its money is divided: over ' +
      'targets by its shares, over districts in equal parts, over years by its budget. So the budgets of the groups and what is ' +
      'unallocated add up to the money of the total to the tiyn.',
  })
  @ApiOkResponse({ standardSchema: rollupView })
  async rollup(
    @CurrentActor() actor: Actor,
    @Query({ schema: rollupQuery }) { by, q, ...filters }: z.infer<typeof rollupQuery>,
  ): Promise<Answer> {
    const { json, pending } = await this.read.read({ by, sight: sightOf(actor), filters: { ...filters, search: q } });
    if (pending > MOST_PENDING) await this.sums.foldSome();
    return new Answer(json);
  }
}
