import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { z } from 'zod';
import { id } from '#contracts/platform';
import { CurrentActor, Requires } from '#libs/identity';
import type { Actor } from '#libs/kernel';
import { Answer, BASE_PATH, IfMatch, Refuses } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { DeliveryPolicyTrial } from '../application/delivery-policy-trial.js';
import { DeliveryPolicyService } from '../application/delivery-policy.service.js';
import {
  deliveryPolicyActivation,
  deliveryPolicyDraft,
  deliveryPolicyList,
  deliveryPolicyTrial,
  deliveryPolicyView,
} from '../contract/policy.js';
import { DeliveryPolicyRead } from '../persistence/delivery-policy-read.js';
import { IF_MATCH } from './if-match-header.js';

@ApiTags('delivery policy')
@Controller('delivery/policies')
export class DeliveryPolicyController {
  constructor(
    private readonly policies: DeliveryPolicyService,
    private readonly read: DeliveryPolicyRead,
    private readonly trial: DeliveryPolicyTrial,
  ) {}

  @Get()
  @Requires('policy.read')
  @ApiOperation({ summary: 'All versions of the delivery policy: drafts, then the newest version first' })
  @ApiOkResponse({ standardSchema: deliveryPolicyList })
  async list(): Promise<Answer> {
    return new Answer(await this.read.all());
  }

  @Post()
  @Requires('delivery.policy')
  @ApiOperation({ summary: 'Draft a delivery policy' })
  @ApiCreatedResponse({ standardSchema: deliveryPolicyView })
  @Refuses({ unprocessable: ['DELIVERY_POLICY_UNREASONABLE'] })
  async draft(
    @CurrentActor() actor: Actor,
    @Body({ schema: deliveryPolicyDraft }) body: z.infer<typeof deliveryPolicyDraft>,
  ): Promise<Answer> {
    const policyId = await this.policies.draft(actor, body);
    return this.answer(policyId, { status: 201, location: `/${BASE_PATH}/delivery/policies/${policyId}` });
  }

  @Get(':id')
  @Requires('policy.read')
  @ApiOperation({ summary: 'One version of the delivery policy' })
  @ApiOkResponse({ standardSchema: deliveryPolicyView })
  one(@Param('id', { schema: id }) policyId: string): Promise<Answer> {
    return this.answer(policyId);
  }

  @Put(':id')
  @Requires('delivery.policy')
  @ApiOperation({ summary: 'Change a draft' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ standardSchema: deliveryPolicyView })
  @Refuses({ conflict: ['DELIVERY_POLICY_IN_FORCE'], unprocessable: ['DELIVERY_POLICY_UNREASONABLE'] })
  async edit(
    @Param('id', { schema: id }) policyId: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: deliveryPolicyDraft }) body: z.infer<typeof deliveryPolicyDraft>,
  ): Promise<Answer> {
    await this.policies.edit(policyId, expected, body);
    return this.answer(policyId);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('delivery.policy')
  @ApiOperation({ summary: 'Discard a draft' })
  @ApiNoContentResponse()
  @Refuses({ conflict: ['DELIVERY_POLICY_IN_FORCE'] })
  async discard(@Param('id', { schema: id }) policyId: string): Promise<void> {
    await this.policies.discard(policyId);
  }

  @Post(':id/activation')
  @HttpCode(200)
  @Requires('delivery.policy')
  @ApiOperation({ summary: 'Put a draft in force from a day on; from then it never changes' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ standardSchema: deliveryPolicyView })
  @Refuses({ conflict: ['DELIVERY_POLICY_IN_FORCE'], unprocessable: ['DELIVERY_POLICY_EFFECTIVE_IN_PAST'] })
  async activate(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) policyId: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: deliveryPolicyActivation }) { effectiveFrom }: z.infer<typeof deliveryPolicyActivation>,
  ): Promise<Answer> {
    await this.policies.activate(actor, policyId, expected, effectiveFrom);
    return this.answer(policyId);
  }

  @Get(':id/trial')
  @Requires('policy.try')
  @ApiOperation({ summary: 'Which projects in delivery would get another signal today, if the policy were in force' })
  @ApiOkResponse({ standardSchema: deliveryPolicyTrial })
  @Refuses({ conflict: ['NO_DELIVERY_POLICY'] })
  tryOut(@Param('id', { schema: id }) policyId: string): Promise<object> {
    return this.trial.of(policyId);
  }

  private async answer(policyId: string, options: { status?: number; location?: string } = {}): Promise<Answer> {
    const { json, revision } = await this.read.one(policyId);
    return new Answer(json, { ...options, etag: revision });
  }
}
