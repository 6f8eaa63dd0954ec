import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { day, id, line } from '#contracts/platform';
import { CurrentActor, Requires } from '#libs/identity';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock, Day, FieldError } from '#libs/kernel';
import { Answer, RequestUrl, pageAnswer, pageQuery } from '#libs/platform';
import { overloadedPeople, personAllocations } from '../contract/team.js';
import { shiftedDay } from '../domain/allocation.js';
import { OVERLOAD_ORDER, TeamAllocationsRead } from '../persistence/team-allocations-read.js';

const period = {
  from: day.optional().meta({ description: 'Default: today', example: '2026-11-23' }),
  to: day.optional().meta({ description: 'Default: half a year later; at most two years', example: '2027-05-24' }),
};
const allocationsQuery = z.strictObject(period);
const overloadQuery = z.strictObject({
  ...pageQuery,
  ...period,
  direction: line(60).optional().meta({ description: 'Code: one of the projects belongs to it', example: 'II' }),
});

const HALF_A_YEAR = 182;
const TWO_YEARS = 731;

@ApiTags('delivery')
@Controller()
export class TeamAllocationsController {
  constructor(
    private readonly read: TeamAllocationsRead,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('people/:id/allocations')
  @Requires('project.read')
  @ApiOperation({ summary: 'A person’s time by weeks: what is confirmed, and what is asked for' })
  @ApiOkResponse({ standardSchema: personAllocations })
  async ofPerson(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) personId: string,
    @Query({ schema: allocationsQuery }) query: z.infer<typeof allocationsQuery>,
  ): Promise<Answer> {
    const { from, to } = this.period(query);
    return new Answer(await this.read.ofPerson(actor, personId, from, to));
  }

  @Get('allocations/overload')
  @Requires('project.read')
  @ApiOperation({
    summary: 'People with more than 100 % in a week: the weeks, by how much, and the projects that compete',
  })
  @ApiOkResponse({ standardSchema: overloadedPeople })
  async overloaded(
    @CurrentActor() actor: Actor,
    @Query({ schema: overloadQuery }) { direction, limit, after, ...query }: z.infer<typeof overloadQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    const rows = await this.read.overloaded(actor, { direction, ...this.period(query) }, { limit, after });
    return pageAnswer(rows, { limit, order: OVERLOAD_ORDER, url });
  }

  private period({ from = this.clock.today(), to }: { from?: Day | undefined; to?: Day | undefined }) {
    const last = to ?? shiftedDay(from, HALF_A_YEAR);
    if (last < from) refuse({ pointer: '?to', code: 'END_BEFORE_START' });
    if (last > shiftedDay(from, TWO_YEARS)) refuse({ pointer: '?to', code: 'PERIOD_TOO_LONG', params: { years: 2 } });
    return { from, to: last };
  }
}

function refuse(field: FieldError): never {
  throw new DomainError('invalid', 'VALIDATION_FAILED', {}, [field]);
}
