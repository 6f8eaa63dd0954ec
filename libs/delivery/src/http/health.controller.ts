import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { id } from '#contracts/platform';
import { CurrentActor, Requires } from '#libs/identity';
import type { Actor } from '#libs/kernel';
import { asOfQuery } from '#libs/portfolio';
import { HealthView } from '../application/health-view.js';
import { healthView } from '../contract/health.js';

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
    @Query({ schema: asOfQuery }) { asOf }: z.infer<typeof asOfQuery>,
  ): Promise<object> {
    return this.view.of(actor, projectId, asOf);
  }
}
