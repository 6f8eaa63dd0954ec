import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { id } from '#contracts/platform';
import { CurrentActor, Requires } from '#libs/identity';
import type { Actor } from '#libs/kernel';
import { HealthView } from '../application/health-view.js';
import { healthView } from '../contract/health.js';

const healthQuery = z.strictObject({
  asOf: z
    .union([z.iso.date(), z.iso.datetime({ offset: true })])
    .optional()
    .meta({ description: 'A day (its end, in the city) or a moment', example: '2026-11-23' }),
});

@ApiTags('health')
@Controller('projects/:id/health')
export class HealthController {
  constructor(private readonly view: HealthView) {}

  @Get()
  @Requires('project.read')
  @ApiOperation({
    summary:
      'Health of a project: both ratings and the computed signals side by side, earned value, slip and divergence',
  })
  @ApiOkResponse({ standardSchema: healthView })
  one(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Query({ schema: healthQuery }) { asOf }: z.infer<typeof healthQuery>,
  ): Promise<object> {
    return this.view.of(actor, projectId, asOf);
  }
}
