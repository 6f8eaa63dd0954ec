import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Answer, RequestUrl, pageAnswer } from '#libs/platform';
import { publicIndicatorList } from '../contract/indicators.js';
import { indicatorsTable } from '../files/indicators-table.js';
import { jsonFile } from '../files/json-file.js';
import { INDICATOR_ORDER, PublishedIndicators } from '../persistence/published-indicators.js';
import { Downloads, TABLE } from './downloads.js';
import { publicAnswer } from './public-answer.js';
import {
  indicatorsAsked,
  indicatorsFileQuery,
  indicatorsQuery,
  indicatorsTableQuery,
  languageAsked,
} from './public-query.js';
import { PublicRoute } from './public-route.js';

@ApiTags('public')
@Controller('public/v1')
export class PublishedIndicatorsController {
  constructor(
    private readonly indicators: PublishedIndicators,
    private readonly downloads: Downloads,
  ) {}

  @Get('indicators')
  @PublicRoute()
  @ApiOperation({ summary: 'Indicators by code, with their approved plans and facts' })
  @ApiOkResponse({ standardSchema: publicIndicatorList })
  async list(
    @Query({ schema: indicatorsQuery }) { limit, after, ...query }: z.infer<typeof indicatorsQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    const rows = await this.indicators.page(indicatorsAsked(query), { limit, after });
    return publicAnswer(pageAnswer(rows, { limit, order: INDICATOR_ORDER, url }));
  }

  @Get('indicators.csv')
  @PublicRoute()
  @ApiOperation({ summary: 'The same indicators as a table with a row for each year' })
  @ApiProduces('text/csv')
  @ApiOkResponse(TABLE)
  table(
    @Query({ schema: indicatorsTableQuery }) query: z.infer<typeof indicatorsTableQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    const language = languageAsked(query);
    const rows = indicatorsTable(this.indicators.all(indicatorsAsked(query)), language);
    return this.downloads.table(rows, { name: 'indicators', language, url });
  }

  @Get('indicators.json')
  @PublicRoute()
  @ApiOperation({ summary: 'The same indicators, all of them in one file' })
  @ApiOkResponse({ standardSchema: publicIndicatorList })
  file(
    @Query({ schema: indicatorsFileQuery }) query: z.infer<typeof indicatorsFileQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    return this.downloads.json(jsonFile(this.indicators.all(indicatorsAsked(query))), { name: 'indicators', url });
  }
}
