import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { id } from '#contracts/platform';
import { CurrentActor, Requires } from '#libs/identity';
import type { Actor } from '#libs/kernel';
import {
  Answer,
  BASE_PATH,
  FILE_STORE,
  Refuses,
  RequestUrl,
  currentLanguage,
  eventStream,
  pageAnswer,
} from '#libs/platform';
import type { FileStore } from '#libs/platform';
import { ReportRequestsService } from '../application/report-requests.service.js';
import { reportInput, reportList, reportView } from '../contract/report.js';
import { ReportRead } from '../persistence/report-read.js';
import { ReportProgress } from './report-progress.js';
import { readyFile } from './ready-file.js';
import { reportQuery } from './list-query.js';

/** Seconds after which it is worth asking again. */
const RETRY_AFTER = '1';

@ApiTags('reports')
@Controller('reports')
export class ReportsController {
  constructor(
    private readonly requests: ReportRequestsService,
    private readonly read: ReportRead,
    private readonly progress: ReportProgress,
    @Inject(FILE_STORE) private readonly files: FileStore,
  ) {}

  @Post()
  @HttpCode(202)
  @Requires('report.request')
  @ApiOperation({ summary: 'Ask for a paper; a job draws it. The same request in flight gives the same report' })
  @ApiAcceptedResponse({ standardSchema: reportView })
  async request(
    @CurrentActor() actor: Actor,
    @Body({ schema: reportInput }) body: z.infer<typeof reportInput>,
  ): Promise<Answer> {
    const reportId = await this.requests.request(actor, body);
    const { json } = await this.read.one(actor, reportId, currentLanguage());
    const location = `/${BASE_PATH}/reports/${reportId}`;
    return new Answer(json, { status: 202, location, headers: { 'retry-after': RETRY_AFTER } });
  }

  @Get()
  @Requires('report.request')
  @ApiOperation({ summary: 'Own reports, newest first; all of them for the office, administrators and auditors' })
  @ApiOkResponse({ standardSchema: reportList })
  async page(
    @CurrentActor() actor: Actor,
    @Query({ schema: reportQuery }) query: z.infer<typeof reportQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    const { limit, after, ...filters } = query;
    const rows = await this.read.page(actor, filters, { limit, after }, currentLanguage());
    return pageAnswer(rows, { limit, order: 'newest', url });
  }

  @Get(':id')
  @Requires('report.request')
  @ApiOperation({ summary: 'How far a report is, and its file when it is ready' })
  @ApiOkResponse({ standardSchema: reportView })
  async one(@CurrentActor() actor: Actor, @Param('id', { schema: id }) reportId: string): Promise<Answer> {
    const { json, state } = await this.read.one(actor, reportId, currentLanguage());
    const underWay = state === 'queued' || state === 'running';
    return new Answer(json, underWay ? { headers: { 'retry-after': RETRY_AFTER } } : {});
  }

  @Get(':id/events')
  @Requires('report.request')
  @ApiOperation({
    summary: 'Progress as server-sent events: the report at each change, named by its state; ends with the report',
  })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({
    description: 'Events `queued`, `running`, `ready`, `failed`, `cancelled`; `data` is the report',
    content: {
      'text/event-stream': {
        schema: { type: 'string' },
        example: 'event: running\ndata: {"state":"running","progress":40,"step":"drawing"}\n\n',
      },
    },
  })
  async events(@CurrentActor() actor: Actor, @Param('id', { schema: id }) reportId: string): Promise<Answer> {
    await this.read.one(actor, reportId, currentLanguage());
    return eventStream(this.progress.of(actor, reportId, currentLanguage()));
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Requires('report.request')
  @ApiOperation({ summary: 'Give a report up that is not ready; by whoever asked for it, or the office' })
  @ApiOkResponse({ standardSchema: reportView })
  @Refuses({ conflict: ['REPORT_ENDED'], forbidden: ['NOT_YOUR_REPORT'] })
  async cancel(@CurrentActor() actor: Actor, @Param('id', { schema: id }) reportId: string): Promise<Answer> {
    await this.read.one(actor, reportId, currentLanguage());
    await this.requests.cancel(actor, reportId);
    return new Answer((await this.read.one(actor, reportId, currentLanguage())).json);
  }

  @Get(':id/file')
  @Requires('report.request')
  @ApiOperation({ summary: 'The paper, as a download; for those who may see its subject now' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ description: 'PDF, DOCX, XLSX or JSON', schema: { type: 'string', format: 'binary' } })
  @Refuses({ conflict: ['REPORT_NOT_READY', 'REPORT_FAILED', 'REPORT_CANCELLED'] })
  async file(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) reportId: string,
    @Headers('if-none-match') known: string | undefined,
  ): Promise<Answer> {
    const row = await this.read.file(actor, reportId);
    const { fileKey, headers } = readyFile(row);
    // Whoever has the file already is answered without opening it.
    if (known?.split(/,\s*/).includes(headers.etag)) {
      return new Answer(null, { headers: { etag: headers.etag, 'cache-control': headers['cache-control'] } });
    }
    return new Answer(new StreamableFile(await this.files.read(fileKey)), { headers });
  }
}
