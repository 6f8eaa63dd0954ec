import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { id } from '#contracts/platform';
import { CurrentActor, Requires } from '#libs/identity';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { Answer, BASE_PATH, IfMatch, Refuses, RequestUrl, pageAnswer, pageQuery } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { PoliciesService } from '../application/policies.service.js';
import { WhatIfService } from '../application/what-if.service.js';
import { policyComparison, policyList, policyView, whatIfList, whatIfView } from '../contract/answers.js';
import { policyActivationInput, policyDraftInput } from '../contract/policy.js';
import { comparePolicies } from '../domain/index.js';
import { IntakeRead } from '../persistence/intake-read.js';
import { PolicyEntity } from '../persistence/intake.entities.js';

const comparisonQuery = z.strictObject({ with: id.optional().meta({ description: 'Default: the policy in force' }) });
const whatIfQuery = z.strictObject(pageQuery);
const IF_MATCH = { name: 'If-Match', required: true, description: 'The ETag that was read', example: '"v1"' };

@ApiTags('intake policy')
@Controller('intake')
export class PoliciesController {
  constructor(
    private readonly policies: PoliciesService,
    private readonly whatIfs: WhatIfService,
    private readonly read: IntakeRead,
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('policies')
  @Requires('policy.read')
  @ApiOperation({ summary: 'All versions of the intake policy: drafts, then the newest version first' })
  @ApiOkResponse({ standardSchema: policyList })
  async list(): Promise<Answer> {
    return new Answer(await this.read.policies(this.clock.today()));
  }

  @Post('policies')
  @Requires('policy.manage')
  @ApiOperation({ summary: 'Draft a policy' })
  @ApiCreatedResponse({ standardSchema: policyView })
  async draft(
    @CurrentActor() actor: Actor,
    @Body({ schema: policyDraftInput }) body: z.infer<typeof policyDraftInput>,
  ): Promise<Answer> {
    const policyId = await this.policies.draft(actor, body);
    return this.answer(policyId, { status: 201, location: `/${BASE_PATH}/intake/policies/${policyId}` });
  }

  @Get('policies/:id')
  @Requires('policy.read')
  @ApiOperation({ summary: 'One version of the policy' })
  @ApiOkResponse({ standardSchema: policyView })
  one(@Param('id', { schema: id }) policyId: string): Promise<Answer> {
    return this.answer(policyId);
  }

  @Put('policies/:id')
  @Requires('policy.manage')
  @ApiOperation({ summary: 'Change a draft' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ standardSchema: policyView })
  @Refuses({ conflict: ['POLICY_IN_FORCE'] })
  async edit(
    @Param('id', { schema: id }) policyId: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: policyDraftInput }) body: z.infer<typeof policyDraftInput>,
  ): Promise<Answer> {
    await this.policies.edit(policyId, expected, body);
    return this.answer(policyId);
  }

  @Delete('policies/:id')
  @HttpCode(204)
  @Requires('policy.manage')
  @ApiOperation({ summary: 'Discard a draft' })
  @ApiNoContentResponse()
  @Refuses({ conflict: ['POLICY_IN_FORCE'] })
  async discard(@Param('id', { schema: id }) policyId: string): Promise<void> {
    await this.policies.discard(policyId);
  }

  @Post('policies/:id/activation')
  @HttpCode(200)
  @Requires('policy.manage')
  @ApiOperation({ summary: 'Put a draft in force from a day on; from then it never changes' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ standardSchema: policyView })
  @Refuses({ conflict: ['POLICY_IN_FORCE'], unprocessable: ['POLICY_EFFECTIVE_IN_PAST'] })
  async activate(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) policyId: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: policyActivationInput }) { effectiveFrom }: z.infer<typeof policyActivationInput>,
  ): Promise<Answer> {
    await this.policies.activate(actor, policyId, expected, effectiveFrom);
    return this.answer(policyId);
  }

  @Get('policies/:id/comparison')
  @Requires('policy.read')
  @ApiOperation({ summary: 'What differs between two policies' })
  @ApiOkResponse({ standardSchema: policyComparison })
  async compare(
    @Param('id', { schema: id }) policyId: string,
    @Query({ schema: comparisonQuery }) query: z.infer<typeof comparisonQuery>,
  ): Promise<object> {
    const to = await this.policy(policyId);
    const from = query.with ? await this.policy(query.with) : await this.policies.inForce(this.dataSource.manager);
    return { from: from.id, to: to.id, differences: comparePolicies(from.parameters, to.parameters) };
  }

  @Post('policies/:id/what-if')
  @Requires('policy.try')
  @ApiOperation({ summary: 'Try a policy on the whole portfolio; a job compares it with the one in force' })
  @ApiAcceptedResponse({ standardSchema: whatIfView })
  async tryOut(@CurrentActor() actor: Actor, @Param('id', { schema: id }) policyId: string): Promise<Answer> {
    const whatIfId = await this.whatIfs.request(actor, policyId);
    const location = `/${BASE_PATH}/intake/what-ifs/${whatIfId}`;
    return new Answer((await this.read.whatIf(whatIfId))!, { status: 202, location, headers: { 'retry-after': '1' } });
  }

  @Get('what-ifs')
  @Requires('policy.try')
  @ApiOperation({ summary: 'Trials of policies, newest first: pages' })
  @ApiOkResponse({ standardSchema: whatIfList })
  async whatIfPage(
    @Query({ schema: whatIfQuery }) { limit, after }: z.infer<typeof whatIfQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    return pageAnswer(await this.read.whatIfs({ limit, after }), { limit, order: 'newest', url });
  }

  @Get('what-ifs/:id')
  @Requires('policy.try')
  @ApiOperation({ summary: 'Who would enter or leave the committee’s table, and how many items a meeting would get' })
  @ApiOkResponse({ standardSchema: whatIfView })
  async whatIf(@Param('id', { schema: id }) whatIfId: string): Promise<Answer> {
    const json = await this.read.whatIf(whatIfId);
    if (!json) throw new DomainError('not-found', 'NOT_FOUND');
    return new Answer(json);
  }

  private async answer(policyId: string, options: { status?: number; location?: string } = {}): Promise<Answer> {
    const policy = await this.read.policy(policyId, this.clock.today());
    if (!policy) throw new DomainError('not-found', 'NOT_FOUND');
    return new Answer(policy.json, { ...options, etag: policy.revision });
  }

  private async policy(policyId: string): Promise<PolicyEntity> {
    const policy = await this.dataSource.manager.findOneBy(PolicyEntity, { id: policyId });
    if (!policy) throw new DomainError('not-found', 'NOT_FOUND');
    return policy;
  }
}
