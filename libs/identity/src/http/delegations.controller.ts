import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { id } from '#contracts/platform';
import { DomainError } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import { Answer, BASE_PATH, Refuses, RequestUrl, pageAnswer, pageQuery } from '#libs/platform';
import { Delegations } from '../application/delegations.js';
import { createDelegation, delegation, delegationList, delegationQuery } from '../contract/delegations.js';
import type { CreateDelegation } from '../contract/delegations.js';
import { DELEGATION_ORDER, DelegationQueries } from '../persistence/delegation-queries.js';
import { CurrentActor } from './current-actor.js';
import { Requires } from './requires.js';

const query = z.strictObject({ ...delegationQuery, ...pageQuery });

@ApiTags('identity')
@Controller('delegations')
export class DelegationsController {
  constructor(
    private readonly delegations: Delegations,
    private readonly queries: DelegationQueries,
  ) {}

  @Get()
  @Requires('user.read')
  @ApiOperation({ summary: 'Who acts for whom, latest first' })
  @ApiOkResponse({ standardSchema: delegationList })
  async list(@Query({ schema: query }) filter: z.infer<typeof query>, @RequestUrl() url: string): Promise<Answer> {
    return pageAnswer(await this.queries.page(filter), { limit: filter.limit, order: DELEGATION_ORDER, url });
  }

  @Get(':id')
  @Requires('user.read')
  @ApiOperation({ summary: 'One delegation' })
  @ApiOkResponse({ standardSchema: delegation })
  async get(@Param('id', { schema: id }) delegationId: string): Promise<Answer> {
    return this.view(delegationId);
  }

  @Post()
  @Requires('user.manage')
  @ApiOperation({ summary: 'Let one person act under a role of another, from day to day' })
  @ApiCreatedResponse({ standardSchema: delegation })
  @Refuses({ conflict: ['DELEGATION_OVERLAPS'], unprocessable: ['GRANT_NOT_HELD', 'DEPUTY_INACTIVE'] })
  async create(
    @CurrentActor() actor: Actor,
    @Body({ schema: createDelegation }) body: CreateDelegation,
  ): Promise<Answer> {
    const created = await this.delegations.create(actor, body);
    return this.view(created, { status: 201, location: `/${BASE_PATH}/delegations/${created}` });
  }

  @Post(':id/revocation')
  @HttpCode(200)
  @Requires('user.manage')
  @ApiOperation({ summary: 'End a delegation now' })
  @ApiOkResponse({ standardSchema: delegation })
  @Refuses({ conflict: ['DELEGATION_REVOKED'] })
  async revoke(@Param('id', { schema: id }) delegationId: string): Promise<Answer> {
    await this.delegations.revoke(delegationId);
    return this.view(delegationId);
  }

  private async view(delegationId: string, more: { status?: number; location?: string } = {}): Promise<Answer> {
    const found = await this.queries.one(delegationId);
    if (!found) throw new DomainError('not-found', 'NOT_FOUND');
    return new Answer(found.json, more);
  }
}
