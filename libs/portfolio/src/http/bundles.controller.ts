import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentActor, Requires } from '#libs/identity';
import type { Actor } from '#libs/kernel';
import { Answer, BASE_PATH, IfMatch, Refuses } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { BundlesService } from '../application/bundles.service.js';
import { bundleInput, bundleList, bundlePatch, bundleView, referenceCode } from '../contract/reference.js';
import { ReferenceRead } from '../persistence/reference-read.js';

@ApiTags('reference')
@Controller('bundles')
export class BundlesController {
  constructor(
    private readonly bundles: BundlesService,
    private readonly read: ReferenceRead,
  ) {}

  @Get()
  @Requires('reference.read')
  @ApiOperation({ summary: 'Bundles of projects' })
  @ApiOkResponse({ standardSchema: bundleList })
  async list(): Promise<Answer> {
    return new Answer(await this.read.bundles());
  }

  @Post()
  @Requires('bundle.manage')
  @ApiOperation({ summary: 'Enter a bundle (project office)' })
  @ApiCreatedResponse({ standardSchema: bundleView })
  @Refuses({ conflict: ['CODE_TAKEN'] })
  async create(
    @CurrentActor() actor: Actor,
    @Body({ schema: bundleInput }) body: z.infer<typeof bundleInput>,
  ): Promise<Answer> {
    await this.bundles.create(body);
    const { json, version } = await this.read.bundle(actor, body.code);
    return new Answer(json, { status: 201, etag: version, location: `/${BASE_PATH}/bundles/${body.code}` });
  }

  @Get(':code')
  @Requires('reference.read')
  @ApiOperation({ summary: 'One bundle with its projects' })
  @ApiOkResponse({ standardSchema: bundleView })
  async one(@CurrentActor() actor: Actor, @Param('code', { schema: referenceCode }) code: string): Promise<Answer> {
    const { json, version } = await this.read.bundle(actor, code);
    // Its projects may change without a new version.
    return new Answer(json, { etag: version, headers: { 'cache-control': 'no-store' } });
  }

  @Patch(':code')
  @Requires('bundle.manage')
  @ApiOperation({ summary: 'Rename a bundle (project office); its code stays' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag that was read', example: '"v1"' })
  @ApiOkResponse({ standardSchema: bundleView })
  async rename(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: referenceCode }) code: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: bundlePatch }) body: z.infer<typeof bundlePatch>,
  ): Promise<Answer> {
    await this.bundles.change(code, expected, body);
    return this.one(actor, code);
  }
}
