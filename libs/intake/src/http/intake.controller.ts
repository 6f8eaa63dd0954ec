import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { id } from '#contracts/platform';
import { CurrentActor, Requires } from '#libs/identity';
import { DomainError } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import { Answer, Refuses, RequestUrl, pageAnswer, pageQuery } from '#libs/platform';
import { sightOf } from '#libs/portfolio';
import { PoliciesService } from '../application/policies.service.js';
import { attestationRequestList, overrideList, referralList } from '../contract/answers.js';
import { previewAnswer } from '../contract/screening-answer.js';
import { screeningFactsInput } from '../contract/screening-facts.js';
import { screen } from '../domain/index.js';
import type { PolicyInForce } from '../domain/index.js';
import { IntakeRead } from '../persistence/intake-read.js';
import { PolicyEntity } from '../persistence/intake.entities.js';
import { worded } from './worded.js';

const previewQuery = z.strictObject({
  policy: id.optional().meta({ description: 'Another policy than the one in force, also a draft' }),
});
const openQuery = z.strictObject({
  ...pageQuery,
  open: z.stringbool().optional().meta({ description: 'Default: both' }),
});
const inForceQuery = z.strictObject({
  ...pageQuery,
  inForce: z.stringbool().optional().meta({ description: 'Default: both' }),
});

/** What intake looks at over all projects. */
@ApiTags('intake')
@Controller('intake')
export class IntakeController {
  constructor(
    private readonly policies: PoliciesService,
    private readonly read: IntakeRead,
    private readonly dataSource: DataSource,
  ) {}

  @Post('preview')
  @HttpCode(200)
  @Requires('intake.preview')
  @ApiOperation({ summary: 'Screen facts without storing anything' })
  @ApiOkResponse({ standardSchema: previewAnswer })
  @Refuses({ conflict: ['NO_POLICY_IN_FORCE'] })
  async preview(
    @Query({ schema: previewQuery }) { policy }: z.infer<typeof previewQuery>,
    @Body({ schema: screeningFactsInput }) facts: z.infer<typeof screeningFactsInput>,
  ): Promise<object> {
    return worded(screen(await this.policy(policy), facts));
  }

  @Get('referrals')
  @Requires('referral.read')
  @ApiOperation({ summary: 'Flagged projects that wait for the committee, and those that waited' })
  @ApiOkResponse({ standardSchema: referralList })
  async referrals(
    @CurrentActor() actor: Actor,
    @Query({ schema: openQuery }) { limit, after, open }: z.infer<typeof openQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    return pageAnswer(await this.read.referrals(sightOf(actor), open, { limit, after }), {
      limit,
      order: 'newest',
      url,
    });
  }

  @Get('attestation-requests')
  @Requires('referral.read')
  @ApiOperation({ summary: 'What heads are asked to attest' })
  @ApiOkResponse({ standardSchema: attestationRequestList })
  async requests(
    @CurrentActor() actor: Actor,
    @Query({ schema: openQuery }) { limit, after, open }: z.infer<typeof openQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    return pageAnswer(await this.read.attestationRequests(sightOf(actor), open, { limit, after }), {
      limit,
      order: 'newest',
      url,
    });
  }

  @Get('overrides')
  @Requires('referral.read')
  @ApiOperation({ summary: 'Overrides of screenings, for the committee to see' })
  @ApiOkResponse({ standardSchema: overrideList })
  async overrides(
    @CurrentActor() actor: Actor,
    @Query({ schema: inForceQuery }) { limit, after, inForce }: z.infer<typeof inForceQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    return pageAnswer(await this.read.overrides(sightOf(actor), inForce, { limit, after }), {
      limit,
      order: 'newest',
      url,
    });
  }

  private async policy(policyId: string | undefined): Promise<PolicyInForce> {
    if (policyId === undefined) return this.policies.inForce(this.dataSource.manager);
    const policy = await this.dataSource.manager.findOneBy(PolicyEntity, { id: policyId });
    if (!policy) {
      throw new DomainError('invalid', 'VALIDATION_FAILED', {}, [
        { pointer: '?policy', code: 'UNKNOWN_REFERENCE', params: { value: policyId } },
      ]);
    }
    return { version: policy.version ?? 0, parameters: policy.parameters };
  }
}
