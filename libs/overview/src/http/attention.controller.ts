import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { line } from '#contracts/platform';
import { CurrentActor, Requires } from '#libs/identity';
import type { Actor } from '#libs/kernel';
import { RequestUrl, currentLanguage, pageAnswer, pageQuery, several } from '#libs/platform';
import type { Answer } from '#libs/platform';
import { AttentionSources } from '#libs/portfolio';
import { wordedAttention } from '../application/worded-attention.js';
import { attentionView } from '../contract/attention.js';
import { ATTENTION_ORDER, AttentionRead } from '../persistence/attention-read.js';

const attentionQuery = z.strictObject({
  ...pageQuery,
  kind: several(line(60)).meta({ description: 'Only these kinds', example: ['overdue_milestone'] }),
});

@ApiTags('portfolio')
@Controller('portfolio/attention')
export class AttentionController {
  constructor(
    private readonly read: AttentionRead,
    private readonly sources: AttentionSources,
  ) {}

  @Get()
  @Requires('portfolio.read')
  @ApiOperation({ summary: 'What waits for me and since when, what waits longest first' })
  @ApiOkResponse({ standardSchema: attentionView })
  async mine(
    @CurrentActor() actor: Actor,
    @Query({ schema: attentionQuery }) { kind: kinds, limit, after }: z.infer<typeof attentionQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    const [waiting, counts] = await Promise.all([
      this.read.page(actor, { kinds, limit, after }),
      this.read.counts(actor),
    ]);
    const language = currentLanguage();
    const hrefs = new Map(this.sources.all().map(({ kind, href }) => [kind, href]));
    const rows = waiting.map((each) => ({
      json: JSON.stringify(wordedAttention(each, hrefs.get(each.kind) ?? '', language)),
      cursor: [each.since, each.kind, each.subjectId],
    }));
    return pageAnswer(rows, { limit, order: ATTENTION_ORDER, url, beside: { counts } });
  }
}
