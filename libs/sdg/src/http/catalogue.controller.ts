import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires } from '#libs/identity';
import { Answer } from '#libs/platform';
import { sdgGoalList, sdgTargetList } from '../contract/catalogue.js';
import { CatalogueRead } from '../persistence/catalogue-read.js';

const targetQuery = z.strictObject({
  goal: z.coerce.number().int().min(1).max(17).optional().meta({ description: 'Targets of one goal', example: 11 }),
});

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
  async targets(@Query({ schema: targetQuery }) { goal }: z.infer<typeof targetQuery>): Promise<Answer> {
    return new Answer(await this.read.targets(goal));
  }
}
