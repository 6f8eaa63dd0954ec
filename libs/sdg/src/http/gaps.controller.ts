import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentActor, Requires } from '#libs/identity';
import type { Actor } from '#libs/kernel';
import {
  Answer,
  BASE_PATH,
  RequestUrl,
  currentLanguage,
  pageAnswer,
  pageQuery,
  several,
  translate,
} from '#libs/platform';
import { sightOf } from '#libs/portfolio';
import { gapKind, gapList, gapSummary } from '../contract/gaps.js';
import { GAP_ORDER, GapsRead } from '../persistence/gaps-read.js';

const goal = several(z.coerce.number().int().min(1).max(17)).meta({
  description: 'Numbers of goals: what is tied to one of them',
  example: [11],
});
const gapQuery = z.strictObject({ ...pageQuery, kind: gapKind, goal });
const summaryQuery = z.strictObject({ goal });

@ApiTags('sdg')
@Controller('sdg/gaps')
export class GapsController {
  constructor(private readonly read: GapsRead) {}

  @Get()
  @Requires('project.read')
  @ApiOperation({
    summary: 'What lacks what: indicators without projects, projects without indicators, targets without data and more',
    description: 'Projects are those that the reader may see.',
  })
  @ApiOkResponse({ standardSchema: gapList })
  async page(
    @CurrentActor() actor: Actor,
    @Query({ schema: gapQuery }) { limit, after, kind, goal: goals }: z.infer<typeof gapQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    const rows = await this.read.page(kind, { sight: sightOf(actor), goals }, { limit, after });
    return pageAnswer(rows, { limit, order: GAP_ORDER, url });
  }

  @Get('summary')
  @Requires('project.read')
  @ApiOperation({ summary: 'How many of each kind of gap there are' })
  @ApiOkResponse({ standardSchema: gapSummary })
  async summary(
    @CurrentActor() actor: Actor,
    @Query({ schema: summaryQuery }) { goal: goals }: z.infer<typeof summaryQuery>,
  ): Promise<Answer> {
    const language = currentLanguage();
    const ofGoals = goals ? `&goal=${goals.join(',')}` : '';
    const counts = await this.read.counts({ sight: sightOf(actor), goals });
    return new Answer({
      items: counts.map(({ kind, count, of }) => ({
        kind,
        text: translate(language, `gaps.${kind}`),
        count,
        of,
        href: `/${BASE_PATH}/sdg/gaps?kind=${kind}${ofGoals}`,
      })),
    });
  }
}
