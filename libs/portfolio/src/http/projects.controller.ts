import { Body, Controller, Get, Inject, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { id } from '#contracts/platform';
import { CurrentActor, Requires } from '#libs/identity';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { Answer, BASE_PATH, CONFIG, HistoryRead, IfMatch, Refuses, RequestUrl, pageAnswer } from '#libs/platform';
import type { Config, ExpectedVersion } from '#libs/platform';
import { HistoryCauses } from '../application/history-causes.js';
import { ProjectsService } from '../application/projects.service.js';
import { projectInput, projectList, projectPatch, projectView } from '../contract/project.js';
import { projectHistoryList } from '../contract/project-history.js';
import { mayEdit, moversOf, sightOf } from '../domain/project-rights.js';
import { possibleTransitions } from '../domain/transitions.js';
import { pastOf } from '../domain/past.js';
import { ProjectList } from '../persistence/project-list.js';
import { ProjectRead } from '../persistence/project-read.js';
import type { ProjectRow } from '../persistence/project-read.js';
import { asOfQuery, historyQuery, projectQuery } from './list-query.js';

@ApiTags('projects')
@Controller('projects')
export class ProjectsController {
  constructor(
    private readonly projects: ProjectsService,
    private readonly read: ProjectRead,
    private readonly list: ProjectList,
    private readonly history: HistoryRead,
    private readonly causes: HistoryCauses,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('project.read')
  @ApiOperation({ summary: 'Projects that the reader may see: search, filters, sort, pages' })
  @ApiOkResponse({ standardSchema: projectList })
  async page(
    @CurrentActor() actor: Actor,
    @Query({ schema: projectQuery }) query: z.infer<typeof projectQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    const { limit, after, sort, q, ...filters } = query;
    const { rows, order } = await this.list.page(sightOf(actor), { ...filters, search: q }, { sort, limit, after });
    return pageAnswer(rows, { limit, order, url });
  }

  @Post()
  @Requires('project.create')
  @ApiOperation({ summary: 'Enter a proposal as a draft' })
  @ApiCreatedResponse({ standardSchema: projectView })
  async create(
    @CurrentActor() actor: Actor,
    @Body({ schema: projectInput }) body: z.infer<typeof projectInput>,
  ): Promise<Answer> {
    const { id: projectId } = await this.projects.create(actor, body);
    const { json, version } = await this.seen(actor, projectId);
    return new Answer(json, { status: 201, etag: version, location: `/${BASE_PATH}/projects/${projectId}` });
  }

  @Get(':id')
  @Requires('project.read')
  @ApiOperation({ summary: 'One project whole, today or as it stood on an earlier day' })
  @ApiOkResponse({ standardSchema: projectView })
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Query({ schema: asOfQuery }) { asOf }: z.infer<typeof asOfQuery>,
  ): Promise<Answer> {
    const { json, version } = await this.seen(actor, projectId, asOf);
    return new Answer(json, asOf ? {} : { etag: version });
  }

  @Patch(':id')
  @Requires('project.edit')
  @ApiOperation({ summary: 'Change fields of a project' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag that was read', example: '"v3"' })
  @ApiOkResponse({ standardSchema: projectView })
  @Refuses({ conflict: ['RISKS_ARE_IN_REGISTER'], forbidden: ['PROJECT_NOT_YOURS_TO_EDIT'] })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: projectPatch }) body: z.infer<typeof projectPatch>,
  ): Promise<Answer> {
    await this.projects.change(actor, projectId, expected, body);
    const { json, version } = await this.seen(actor, projectId);
    return new Answer(json, { etag: version });
  }

  @Get(':id/history')
  @Requires('project.history')
  @ApiOperation({ summary: 'Every change of the project and its parts with its cause, newest first' })
  @ApiOkResponse({ standardSchema: projectHistoryList })
  async changes(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Query({ schema: historyQuery }) { limit, after }: z.infer<typeof historyQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    await this.seen(actor, projectId);
    const rows = await this.history.ofProject(projectId, this.causes.sources, limit, after);
    return pageAnswer(rows, { limit, order: 'history', url });
  }

  private async seen(actor: Actor, projectId: string, asOf?: string): Promise<{ json: string; version: number }> {
    const today = await this.read.one(projectId, sightOf(actor));
    if (!today) throw new DomainError('not-found', 'NOT_FOUND');
    if (asOf === undefined) return { json: withRights(today, actor), version: today.version };
    const { at } = pastOf(asOf, this.config.city.timeZone, this.clock);
    const then = await this.read.asOf(projectId, at);
    if (!then) throw new DomainError('not-found', 'NOT_YET_THERE', { asOf });
    return { json: `${then.json.slice(0, -1)},"possibleTransitions":[],"mayEdit":false}`, version: then.version };
  }
}

/** Adds to the stored JSON what depends on the reader. */
function withRights(row: ProjectRow, actor: Actor): string {
  const transitions = possibleTransitions(row.stage, moversOf(actor, row)).map(({ name, to, needsReason = false }) => ({
    name,
    to,
    needsReason,
  }));
  return `${row.json.slice(0, -1)},"possibleTransitions":${JSON.stringify(transitions)},"mayEdit":${mayEdit(actor, row)}}`;
}
