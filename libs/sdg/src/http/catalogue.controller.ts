import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires } from '#libs/identity';
import { DomainError } from '#libs/kernel';
import { Answer } from '#libs/platform';
import { globalIndicatorList, sdgGoalList, sdgTargetList, sdgTargetWhole, targetCode } from '../contract/catalogue.js';
import { CatalogueRead } from '../persistence/catalogue-read.js';

const goal = z.coerce.number().int().min(1).max(17).optional().meta({ description: 'Of one goal', example: 11 });
const targetQuery = z.strictObject({ goal });
const indicatorQuery = z.strictObject({ goal, target: targetCode.optional() });

@ApiTags('sdg')
@Controller('sdg')
export class CatalogueController {
  constructor(private readonly read: CatalogueRead) {}

  @Get('goals')
  @Requires('reference.read')
  @ApiOperation({ summary: 'Sustainable development goals' })
  @ApiOkResponse({ standardSchema: sdgGoalList })
  async goals(): Promise<Answer> {
    return new Answer(await this.read.goals());
  }

  @Get('targets')
  @Requires('reference.read')
  @ApiOperation({ summary: 'Targets of the goals' })
  @ApiOkResponse({ standardSchema: sdgTargetList })
  async targets(@Query({ schema: targetQuery }) query: z.infer<typeof targetQuery>): Promise<Answer> {
    return new Answer(await this.read.targets(query.goal));
  }

  @Get('targets/:code')
  @Requires('reference.read')
  @ApiOperation({ summary: 'One target with its global indicators' })
  @ApiOkResponse({ standardSchema: sdgTargetWhole })
  async target(@Param('code') code: string): Promise<Answer> {
    // What cannot be a code is looked for as little as one that is not there.
    if (!targetCode.safeParse(code).success) throw new DomainError('not-found', 'NOT_FOUND');
    return new Answer(await this.read.target(code));
  }

  @Get('indicators')
  @Requires('reference.read')
  @ApiOperation({ summary: 'The global indicators' })
  @ApiOkResponse({ standardSchema: globalIndicatorList })
  async indicators(@Query({ schema: indicatorQuery }) query: z.infer<typeof indicatorQuery>): Promise<Answer> {
    return new Answer(await this.read.indicators(query));
  }
}
