import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { id } from '#contracts/platform';
import { DomainError } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import { Answer, Refuses, RequestUrl, SignedIn, pageAnswer, pageQuery } from '#libs/platform';
import { Delegations } from '../application/delegations.js';
import { createMyDelegation, delegation, delegationList } from '../contract/delegations.js';
import type { CreateMyDelegation } from '../contract/delegations.js';
import { DELEGATION_ORDER, DelegationQueries } from '../persistence/delegation-queries.js';
import { CurrentActor } from './current-actor.js';
import { Requires } from './requires.js';

const query = z.strictObject(pageQuery);

@ApiTags('identity')
@Controller('me/delegations')
export class MyDelegationsController {
  constructor(
    private readonly delegations: Delegations,
    private readonly queries: DelegationQueries,
  ) {}

  @Get()
  @SignedIn()
  @ApiOperation({ summary: 'Who acts for me, and for whom I act, latest first' })
  @ApiOkResponse({ standardSchema: delegationList })
  async list(
    @CurrentActor() { userId }: Actor,
    @Query({ schema: query }) { limit, after }: z.infer<typeof query>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    return pageAnswer(await this.queries.page({ userId, limit, after }), { limit, order: DELEGATION_ORDER, url });
  }

  @Post()
  @Requires('person.choose')
  @ApiOperation({ summary: 'Let somebody act under a role of mine, from day to day' })
  @ApiCreatedResponse({ standardSchema: delegation })
  @Refuses({ conflict: ['DELEGATION_OVERLAPS'], unprocessable: ['GRANT_NOT_HELD', 'DEPUTY_INACTIVE'] })
  async create(
    @CurrentActor() actor: Actor,
    @Body({ schema: createMyDelegation }) body: CreateMyDelegation,
  ): Promise<Answer> {
    return this.view(await this.delegations.createOwn(actor, body), 201);
  }

  @Post(':id/revocation')
  @HttpCode(200)
  @SignedIn()
  @ApiOperation({ summary: 'Take a role of mine back now' })
  @ApiOkResponse({ standardSchema: delegation })
  @Refuses({ conflict: ['DELEGATION_REVOKED'] })
  async revoke(@CurrentActor() { userId }: Actor, @Param('id', { schema: id }) delegationId: string): Promise<Answer> {
    await this.delegations.revoke(delegationId, userId);
    return this.view(delegationId);
  }

  private async view(delegationId: string, status = 200): Promise<Answer> {
    const found = await this.queries.one(delegationId);
    if (!found) throw new DomainError('not-found', 'NOT_FOUND');
    return new Answer(found.json, { status });
  }
}
