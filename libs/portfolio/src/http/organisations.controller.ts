import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Requires } from '#libs/identity';
import { Answer, BASE_PATH, IfMatch, Refuses, RequestUrl, pageAnswer } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { OrganisationsService } from '../application/organisations.service.js';
import {
  organisationInput,
  organisationList,
  organisationPatch,
  organisationView,
  referenceCode,
} from '../contract/reference.js';
import { ORGANISATION_ORDER, ReferenceRead } from '../persistence/reference-read.js';
import { organisationQuery } from './reference-query.js';

@ApiTags('reference')
@Controller('organisations')
export class OrganisationsController {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly read: ReferenceRead,
  ) {}

  @Get()
  @Requires('reference.read')
  @ApiOperation({ summary: 'Organisations by name: filters, pages' })
  @ApiOkResponse({ standardSchema: organisationList })
  async page(
    @Query({ schema: organisationQuery }) query: z.infer<typeof organisationQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    const rows = await this.read.organisations(query);
    return pageAnswer(rows, { limit: query.limit, order: ORGANISATION_ORDER, url });
  }

  @Post()
  @Requires('reference.manage')
  @ApiOperation({ summary: 'Enter an organisation' })
  @ApiCreatedResponse({ standardSchema: organisationView })
  @Refuses({ conflict: ['CODE_TAKEN'] })
  async create(@Body({ schema: organisationInput }) body: z.infer<typeof organisationInput>): Promise<Answer> {
    await this.organisations.create(body);
    const { json, version } = await this.read.organisation(body.code);
    return new Answer(json, { status: 201, etag: version, location: `/${BASE_PATH}/organisations/${body.code}` });
  }

  @Get(':code')
  @Requires('reference.read')
  @ApiOperation({ summary: 'One organisation' })
  @ApiOkResponse({ standardSchema: organisationView })
  async one(@Param('code', { schema: referenceCode }) code: string): Promise<Answer> {
    const { json, version } = await this.read.organisation(code);
    return new Answer(json, { etag: version });
  }

  @Patch(':code')
  @Requires('reference.manage')
  @ApiOperation({ summary: 'Change an organisation; its code stays' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag that was read', example: '"v1"' })
  @ApiOkResponse({ standardSchema: organisationView })
  async change(
    @Param('code', { schema: referenceCode }) code: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: organisationPatch }) body: z.infer<typeof organisationPatch>,
  ): Promise<Answer> {
    await this.organisations.change(code, expected, body);
    return this.one(code);
  }
}
