import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { day, id } from '#contracts/platform';
import { CurrentActor, Requires } from '#libs/identity';
import type { Actor } from '#libs/kernel';
import { Answer, BASE_PATH, CONFIG, type Config, pageAnswer, pageQuery, Refuses, RequestUrl } from '#libs/platform';
import { VisibleProjects } from '#libs/portfolio';
import { DecisionsService } from '../application/decisions.service.js';
import { DecisionTextsService } from '../application/decisions-texts.service.js';
import { DecisionView } from '../application/decision-view.js';
import { decisionInput, decisionList, decisionTextInput, decisionView } from '../contract/decisions.js';
import { OUTCOMES } from '../domain/index.js';
import { type DecisionFilter, DecisionRead } from '../persistence/decision-read.js';

const listQuery = z.strictObject({
  ...pageQuery,
  project: id.optional(),
  meeting: id.optional(),
  outcome: z.enum(OUTCOMES).optional(),
  from: day.optional(),
  to: day.optional(),
});
const projectQuery = z.strictObject(pageQuery);

@ApiTags('committee decisions')
@Controller()
export class DecisionsController {
  constructor(
    private readonly decisions: DecisionsService,
    private readonly texts: DecisionTextsService,
    private readonly view: DecisionView,
    private readonly read: DecisionRead,
    private readonly visible: VisibleProjects,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post('agenda-items/:id/decision')
  @Requires('committee.conduct')
  @ApiOperation({ summary: 'Close the item with a decision; what it does to the project happens at once' })
  @ApiCreatedResponse({ standardSchema: decisionView })
  @Refuses({
    conflict: [
      'MEETING_NOT_IN_SESSION',
      'ITEM_STEP_NOT_POSSIBLE',
      'VOTING_WINDOW_OPEN',
      'VOTE_MISSING',
      'NO_QUORUM',
      'VOTED_ON_ANOTHER',
      'NOT_CARRIED',
      'PROJECT_ENDED',
      'TRANSITION_NOT_POSSIBLE',
      'SUPERSEDED_ALREADY',
      'EFFECT_HAS_NO_HANDLER',
      'ITEM_HAS_NO_SUBJECT',
      'CHANGE_REQUEST_STEP_NOT_POSSIBLE',
      'CHANGE_REQUEST_OVERTAKEN',
      'CHANGE_REQUEST_ROUTE_CHANGED',
    ],
    forbidden: ['ITEM_STEP_NOT_YOURS'],
    unprocessable: ['OUTCOME_NOT_FOR_KIND', 'DECISION_INCOMPLETE', 'MEETING_NOT_AHEAD', 'SUPERSEDES_ANOTHER_PROJECT'],
  })
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) itemId: string,
    @Body({ schema: decisionInput }) body: z.infer<typeof decisionInput>,
  ): Promise<Answer> {
    const decisionId = await this.decisions.decide(actor, itemId, body);
    return new Answer(await this.view.one(actor, decisionId), {
      status: 201,
      location: `/${BASE_PATH}/decisions/${decisionId}`,
    });
  }

  @Get('decisions')
  @Requires('committee.read')
  @ApiOperation({ summary: 'The committee’s decisions, newest first' })
  @ApiOkResponse({ standardSchema: decisionList })
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: listQuery }) { limit, after, ...filter }: z.infer<typeof listQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    return this.page(actor, filter, { limit, after, url });
  }

  @Get('decisions/:id')
  @Requires('committee.read')
  @ApiOperation({
    summary: 'One decision with the way back: screening, item, papers, attendance, votes, effects, register',
  })
  @ApiOkResponse({ standardSchema: decisionView })
  async one(@CurrentActor() actor: Actor, @Param('id', { schema: id }) decisionId: string): Promise<Answer> {
    return new Answer(await this.view.one(actor, decisionId));
  }

  @Post('decisions/:id/texts')
  @HttpCode(200)
  @Requires('committee.conduct')
  @ApiOperation({ summary: 'Write the decision in the language that it lacks; it is never changed afterwards' })
  @ApiOkResponse({ standardSchema: decisionView })
  @Refuses({ conflict: ['DECISION_TEXT_EXISTS'] })
  async write(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) decisionId: string,
    @Body({ schema: decisionTextInput }) body: z.infer<typeof decisionTextInput>,
  ): Promise<Answer> {
    await this.texts.write(actor, decisionId, body);
    return new Answer(await this.view.one(actor, decisionId));
  }

  @Post('decisions/:id/publication')
  @HttpCode(200)
  @Requires('committee.conduct')
  @ApiOperation({ summary: 'Publish the decision, once it is written in both languages' })
  @ApiOkResponse({ standardSchema: decisionView })
  @Refuses({ conflict: ['DECISION_TEXT_MISSING', 'DECISION_PUBLISHED'] })
  async publish(@CurrentActor() actor: Actor, @Param('id', { schema: id }) decisionId: string): Promise<Answer> {
    await this.texts.publish(actor, decisionId);
    return new Answer(await this.view.one(actor, decisionId));
  }

  @Get('projects/:id/decisions')
  @Requires('project.read')
  @ApiOperation({ summary: 'The committee’s decisions on the project, newest first' })
  @ApiOkResponse({ standardSchema: decisionList })
  async ofProject(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Query({ schema: projectQuery }) { limit, after }: z.infer<typeof projectQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    await this.visible.find(actor, projectId);
    return this.page(actor, { project: projectId }, { limit, after, url });
  }

  private async page(
    actor: Actor,
    filter: DecisionFilter,
    { limit, after, url }: { limit: number; after: string | undefined; url: string },
  ): Promise<Answer> {
    const { timeZone } = this.config.city;
    return pageAnswer(await this.read.page(actor, filter, { limit, after, timeZone }), { limit, order: 'newest', url });
  }
}
