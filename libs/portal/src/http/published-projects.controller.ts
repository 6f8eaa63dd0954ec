import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { line } from '#contracts/platform';
import { Answer, RequestUrl, pageAnswer } from '#libs/platform';
import { publicProjectList, publicProjectPage } from '../contract/projects.js';
import { jsonFile } from '../files/json-file.js';
import { projectsTable } from '../files/projects-table.js';
import { PROJECT_ORDER, PublishedProjects } from '../persistence/published-projects.js';
import { Downloads, TABLE } from './downloads.js';
import { publicAnswer } from './public-answer.js';
import { languageAsked, projectsAsked, projectsFileQuery, projectsQuery, projectsTableQuery } from './public-query.js';
import { PublicRoute } from './public-route.js';

@ApiTags('public')
@Controller('public/v1')
export class PublishedProjectsController {
  constructor(
    private readonly projects: PublishedProjects,
    private readonly downloads: Downloads,
  ) {}

  @Get('projects')
  @PublicRoute()
  @ApiOperation({
    summary: 'Projects that the city has taken up, by code',
    description:
      'Approved, in delivery and completed ones; nothing of those that are only proposed, refused or halted.',
  })
  @ApiOkResponse({ standardSchema: publicProjectList })
  async list(
    @Query({ schema: projectsQuery }) { limit, after, ...query }: z.infer<typeof projectsQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    const rows = await this.projects.page(projectsAsked(query), { limit, after });
    return publicAnswer(pageAnswer(rows, { limit, order: PROJECT_ORDER, url }));
  }

  @Get('projects.csv')
  @PublicRoute()
  @ApiOperation({ summary: 'The same projects as a table, all of them' })
  @ApiProduces('text/csv')
  @ApiOkResponse(TABLE)
  table(
    @Query({ schema: projectsTableQuery }) query: z.infer<typeof projectsTableQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    const language = languageAsked(query);
    const rows = projectsTable(this.projects.all(projectsAsked(query)), language);
    return this.downloads.table(rows, { name: 'projects', language, url });
  }

  @Get('projects.json')
  @PublicRoute()
  @ApiOperation({ summary: 'The same projects, all of them in one file' })
  @ApiOkResponse({ standardSchema: publicProjectList })
  file(
    @Query({ schema: projectsFileQuery }) query: z.infer<typeof projectsFileQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    return this.downloads.json(jsonFile(this.projects.all(projectsAsked(query))), { name: 'projects', url });
  }

  @Get('projects/:code')
  @PublicRoute()
  @ApiOperation({ summary: 'A project: money by year, milestones, published decisions' })
  @ApiOkResponse({ standardSchema: publicProjectPage })
  async one(@Param('code', { schema: line(60) }) code: string): Promise<Answer> {
    return publicAnswer(new Answer(await this.projects.one(code)));
  }
}
