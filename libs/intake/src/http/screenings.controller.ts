import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { id } from '#contracts/platform';
import { CurrentActor, Requires } from '#libs/identity';
import { DomainError } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import { Answer, OptionalIfMatch, Refuses, RequestUrl, pageAnswer, pageQuery } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { TransitionsService, VisibleProjects, sightOf } from '#libs/portfolio';
import { AttestationsService } from '../application/attestations.service.js';
import { OverridesService } from '../application/overrides.service.js';
import {
  attestationList,
  overrideList,
  repetitionView,
  screeningList,
  screeningView,
  intakeOutcome,
} from '../contract/answers.js';
import { attestationInput } from '../contract/attestation.js';
import { overrideInput } from '../contract/override.js';
import { screen } from '../domain/index.js';
import { IntakeRead } from '../persistence/intake-read.js';
import type { StoredScreening } from '../persistence/intake-read.js';
import { PolicyEntity } from '../persistence/intake.entities.js';
import { worded } from './worded.js';

const openQuery = z.strictObject({ ...pageQuery, inForce: z.stringbool().optional() });

/** A project's way through intake. */
@ApiTags('intake')
@Controller('projects/:id')
export class ScreeningsController {
  constructor(
    private readonly transitions: TransitionsService,
    private readonly attestations: AttestationsService,
    private readonly overrides: OverridesService,
    private readonly visible: VisibleProjects,
    private readonly read: IntakeRead,
    private readonly dataSource: DataSource,
  ) {}

  @Post('submit')
  @HttpCode(200)
  @Requires('project.move')
  @ApiOperation({
    summary: 'Submit a draft: it is screened at once, and goes to the committee’s table when it is flagged',
  })
  @ApiHeader({ name: 'If-Match', required: false, description: 'Looked at when it is sent' })
  @ApiOkResponse({ standardSchema: intakeOutcome })
  @Refuses({
    conflict: ['TRANSITION_NOT_POSSIBLE', 'NO_POLICY_IN_FORCE'],
    forbidden: ['TRANSITION_NOT_YOURS'],
    unprocessable: ['NOT_READY_TO_SUBMIT'],
    stale: ['STALE'],
  })
  async submit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @OptionalIfMatch() expected: ExpectedVersion,
  ): Promise<Answer> {
    await this.transitions.move(actor, projectId, expected, { transition: 'submit' });
    return this.outcome(actor, projectId);
  }

  @Get('screenings')
  @Requires('project.read')
  @ApiOperation({ summary: 'Every screening of the project with its explanation, newest first' })
  @ApiOkResponse({ standardSchema: screeningList })
  async list(@CurrentActor() actor: Actor, @Param('id', { schema: id }) projectId: string): Promise<object> {
    await this.visible.find(actor, projectId);
    return { items: (await this.read.screenings(projectId)).map(worded) };
  }

  @Get('screenings/:screeningId')
  @Requires('project.read')
  @ApiOperation({ summary: 'One screening with its explanation' })
  @ApiOkResponse({ standardSchema: screeningView })
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Param('screeningId', { schema: id }) screeningId: string,
  ): Promise<object> {
    return worded(await this.stored(actor, projectId, screeningId));
  }

  @Get('screenings/:screeningId/repetition')
  @Requires('project.read')
  @ApiOperation({ summary: 'Evaluate a past screening again from the policy and the facts that it saw' })
  @ApiOkResponse({ standardSchema: repetitionView })
  async repeat(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Param('screeningId', { schema: id }) screeningId: string,
  ): Promise<object> {
    const stored = await this.stored(actor, projectId, screeningId);
    const policy = await this.dataSource.manager.findOneByOrFail(PolicyEntity, { id: stored.policyId });
    const repeated = screen({ version: stored.policyVersion, parameters: policy.parameters }, stored.facts);
    const same =
      repeated.flagged === stored.flagged &&
      JSON.stringify(repeated.criteria.map(plain)) === JSON.stringify(stored.criteria.map(plain));
    return { same, stored: worded(stored), repeated: worded(repeated) };
  }

  @Get('attestations')
  @Requires('project.read')
  @ApiOperation({ summary: 'What heads have attested of the project, newest first' })
  @ApiOkResponse({ standardSchema: attestationList })
  async attested(@CurrentActor() actor: Actor, @Param('id', { schema: id }) projectId: string): Promise<Answer> {
    await this.visible.find(actor, projectId);
    return new Answer(await this.read.attestations(projectId));
  }

  @Post('attestations')
  @HttpCode(200)
  @Requires('project.attest')
  @ApiOperation({ summary: 'Attest the significance of a project of one’s own direction (criteria 4.1–4.6)' })
  @ApiOkResponse({ standardSchema: intakeOutcome })
  @Refuses({
    conflict: ['NOT_SCREENED_NOW'],
    forbidden: ['ATTESTATION_BY_OTHER_DIRECTION'],
  })
  async attest(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Body({ schema: attestationInput }) body: z.infer<typeof attestationInput>,
  ): Promise<Answer> {
    await this.attestations.attest(actor, projectId, body);
    return this.outcome(actor, projectId);
  }

  @Get('overrides')
  @Requires('project.read')
  @ApiOperation({ summary: 'The office’s overrides of the project’s screenings, newest first' })
  @ApiOkResponse({ standardSchema: overrideList })
  async overridesOf(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Query({ schema: openQuery }) { limit, after, inForce }: z.infer<typeof openQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    await this.visible.find(actor, projectId);
    return pageAnswer(await this.read.overrides(sightOf(actor), inForce, { limit, after }, projectId), {
      limit,
      order: 'newest',
      url,
    });
  }

  @Post('overrides')
  @HttpCode(200)
  @Requires('screening.override')
  @ApiOperation({ summary: 'Override the screening with a reason; takes the place of an earlier override' })
  @ApiOkResponse({ standardSchema: intakeOutcome })
  @Refuses({ conflict: ['NOT_SCREENED_NOW'] })
  async override(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Body({ schema: overrideInput }) body: z.infer<typeof overrideInput>,
  ): Promise<Answer> {
    await this.overrides.override(actor, projectId, body);
    return this.outcome(actor, projectId);
  }

  @Delete('overrides')
  @HttpCode(204)
  @Requires('screening.override')
  @ApiOperation({ summary: 'Lift the override in force: the screening counts again' })
  @ApiNoContentResponse()
  @Refuses({ conflict: ['NO_OVERRIDE_IN_FORCE'] })
  async lift(@CurrentActor() actor: Actor, @Param('id', { schema: id }) projectId: string): Promise<void> {
    await this.overrides.withdraw(actor, projectId);
  }

  private async outcome(actor: Actor, projectId: string): Promise<Answer> {
    const project = await this.visible.find(actor, projectId);
    const [screening] = await this.read.screenings(projectId);
    return new Answer(
      {
        projectId,
        code: project.code,
        stage: project.stage,
        flagged: project.flagged,
        screening: screening ? worded(screening) : null,
      },
      { etag: project.version },
    );
  }

  private async stored(actor: Actor, projectId: string, screeningId: string): Promise<StoredScreening> {
    await this.visible.find(actor, projectId);
    const screening = await this.read.screening(projectId, screeningId);
    if (!screening) throw new DomainError('not-found', 'NOT_FOUND');
    return screening;
  }
}

/** The database keeps the keys of an object in its own order. */
const plain = (finding: { code: string; result: string; reason: string; params: object }) => [
  finding.code,
  finding.result,
  finding.reason,
  Object.entries(finding.params).toSorted(([a], [b]) => (a < b ? -1 : 1)),
];
