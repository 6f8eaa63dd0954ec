import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { id } from '#contracts/platform';
import { CurrentActor, Requires } from '#libs/identity';
import type { Actor } from '#libs/kernel';
import { Answer, BASE_PATH, currentLanguage } from '#libs/platform';
import { ReportRequestsService } from '../application/report-requests.service.js';
import { reportPackInput, reportPackView } from '../contract/report.js';
import { ReportRead } from '../persistence/report-read.js';

/** Seconds after which it is worth asking again. */
const RETRY_AFTER = { 'retry-after': '1' };

@ApiTags('reports')
@Controller('report-packs')
export class ReportPacksController {
  constructor(
    private readonly requests: ReportRequestsService,
    private readonly read: ReportRead,
  ) {}

  @Post()
  @HttpCode(202)
  @Requires('report.request')
  @ApiOperation({
    summary:
      'Ask for papers in several languages and formats from one snapshot. The same request in flight gives the same pack',
  })
  @ApiAcceptedResponse({ standardSchema: reportPackView })
  async request(
    @CurrentActor() actor: Actor,
    @Body({ schema: reportPackInput }) body: z.infer<typeof reportPackInput>,
  ): Promise<Answer> {
    const packId = await this.requests.requestPack(actor, body);
    const { json } = await this.read.pack(actor, packId, currentLanguage());
    return new Answer(json, { status: 202, location: `/${BASE_PATH}/report-packs/${packId}`, headers: RETRY_AFTER });
  }

  @Get(':id')
  @Requires('report.request')
  @ApiOperation({ summary: 'A pack with how far each of its papers is' })
  @ApiOkResponse({ standardSchema: reportPackView })
  async one(@CurrentActor() actor: Actor, @Param('id', { schema: id }) packId: string): Promise<Answer> {
    const { json, underWay } = await this.read.pack(actor, packId, currentLanguage());
    return new Answer(json, underWay ? { headers: RETRY_AFTER } : {});
  }
}
