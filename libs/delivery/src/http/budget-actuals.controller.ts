import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { id } from '#contracts/platform';
import { CurrentActor, Requires } from '#libs/identity';
import type { Actor } from '#libs/kernel';
import {
  Answer,
  IfMatch,
  Refuses,
  RequestUrl,
  currentLanguage,
  pageAnswer,
  pageQuery,
  translate,
} from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { VisibleProjects } from '#libs/portfolio';
import { BudgetActualsService } from '../application/budget-actuals.service.js';
import type { ImportedRow } from '../application/budget-actuals.service.js';
import { actualsImportQuery, actualsInput, actualsList, actualsReport } from '../contract/budget-actuals.js';
import { budgetView, budgetYear } from '../contract/budget.js';
import type { ActualOutcome } from '../domain/budget-actuals.js';
import type { ReadActual } from '../domain/budget-csv.js';
import { ACTUALS_ORDER, BudgetActualsRead } from '../persistence/budget-actuals-read.js';
import { BudgetRead } from '../persistence/budget-read.js';
import { TakesCsv } from './budget-csv-bodies.js';
import { ImportBody, importedRows } from './budget-import-body.js';
import { IF_MATCH } from './if-match-header.js';

const listQuery = z.strictObject({
  ...pageQuery,
  year: z.coerce.number().pipe(budgetYear).optional().meta({ description: 'Year of the budget', example: 2026 }),
});

const ROW = {
  project: 'ALM-2026-0001',
  month: '2026-09',
  source: 'local',
  category: 'Строительство',
  amount: '104500000.25',
  document: 'Акт выполненных работ № 14 от 30.09.2026',
};
const text = (description: string, more: object = {}) => ({ type: 'string', description, ...more });
const BODY = {
  description:
    'JSON rows; or a table in UTF-8 with the header project;month;source;category;amount;document (also year), separated by semicolon, comma or tab',
  schema: {
    type: 'object',
    required: ['rows'],
    example: { rows: [ROW] },
    properties: {
      rows: {
        type: 'array',
        maxItems: 5000,
        items: {
          type: 'object',
          required: ['project', 'month', 'source', 'category', 'amount'],
          properties: {
            project: text('Code of the project'),
            year: { type: 'integer', description: 'Of the line; that of the month unless given' },
            month: text('YYYY-MM, not to come'),
            source: text('Null: no source has been found', { nullable: true }),
            category: text('Category of cost'),
            amount: text('Takes the place of what stood there; null or “—”: not known', { nullable: true }),
            document: text('Needed below zero', { nullable: true }),
          },
        },
      },
    },
  },
};

@ApiTags('budgets')
@Controller()
export class BudgetActualsController {
  constructor(
    private readonly actuals: BudgetActualsService,
    private readonly read: BudgetActualsRead,
    private readonly budget: BudgetRead,
    private readonly visible: VisibleProjects,
  ) {}

  @Get('projects/:id/budget/actuals')
  @Requires('project.read')
  @ApiOperation({ summary: 'What was spent on the project by month and line, newest month first' })
  @ApiOkResponse({ standardSchema: actualsList })
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Query({ schema: listQuery }) { year, limit, after }: z.infer<typeof listQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    await this.visible.find(actor, projectId);
    return pageAnswer(await this.read.page(projectId, { year, limit, after }), { limit, order: ACTUALS_ORDER, url });
  }

  @Put('projects/:id/budget/actuals')
  @Requires('delivery.report')
  @ApiOperation({
    summary: 'Enter what was spent, by month; each amount takes the place of what stood there. All rows or none',
  })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ standardSchema: budgetView })
  @Refuses({
    conflict: ['PROJECT_ENDED'],
    forbidden: ['PLAN_NOT_YOURS'],
    unprocessable: ['ACTUALS_REFUSED'],
  })
  async enter(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: actualsInput }) body: z.infer<typeof actualsInput>,
  ): Promise<Answer> {
    await this.actuals.enter(actor, projectId, expected, body);
    const { json, version } = await this.budget.today(actor, projectId);
    return new Answer(json, { etag: version, headers: { 'cache-control': 'no-store' } });
  }

  @Post('budget/actuals/import')
  @HttpCode(200)
  @Requires('delivery.import')
  @TakesCsv()
  @ApiOperation({
    summary: 'Take the city’s actuals by month, up to 5 000 rows, with a result per row; all or none unless partial',
  })
  @ApiConsumes('application/json', 'text/csv')
  @ApiBody(BODY)
  @ApiOkResponse({ standardSchema: actualsReport })
  @Refuses({ invalid: ['CSV_UNREADABLE'], unprocessable: ['ACTUALS_REFUSED'] })
  async import(
    @CurrentActor() actor: Actor,
    @Query({ schema: actualsImportQuery }) { dryRun, partial }: z.infer<typeof actualsImportQuery>,
    @ImportBody({ schema: importedRows }) body: readonly ReadActual[],
  ): Promise<Answer> {
    return reportOf(await this.actuals.import(actor, body, { dryRun, partial }), dryRun);
  }
}

function reportOf(rows: readonly ImportedRow[], dryRun: boolean): Answer {
  const language = currentLanguage();
  const count = (wanted: ActualOutcome) => rows.filter(({ outcome }) => outcome === wanted).length;
  return new Answer({
    dryRun,
    written: count('written'),
    unchanged: count('unchanged'),
    noFact: count('no_fact'),
    refused: count('refused'),
    rows: rows.map(({ row, outcome, problems }) => ({
      row,
      ok: outcome !== 'refused',
      outcome,
      problems: problems.map(({ field, code, params }) => ({
        field,
        code,
        message: translate(language, `field.${code}`, params),
      })),
    })),
  });
}
