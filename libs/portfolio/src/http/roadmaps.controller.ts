import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Requires } from '#libs/identity';
import { Answer, BASE_PATH, IfMatch, Refuses } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { RoadmapsService } from '../application/roadmaps.service.js';
import { referenceCode, roadmapInput, roadmapList, roadmapPatch, roadmapView } from '../contract/reference.js';
import { ReferenceRead } from '../persistence/reference-read.js';

@ApiTags('reference')
@Controller('roadmaps')
export class RoadmapsController {
  constructor(
    private readonly roadmaps: RoadmapsService,
    private readonly read: ReferenceRead,
  ) {}

  @Get()
  @Requires('reference.read')
  @ApiOperation({ summary: 'Roadmaps' })
  @ApiOkResponse({ standardSchema: roadmapList })
  async list(): Promise<Answer> {
    return new Answer(await this.read.roadmaps());
  }

  @Post()
  @Requires('reference.manage')
  @ApiOperation({ summary: 'Enter a roadmap' })
  @ApiCreatedResponse({ standardSchema: roadmapView })
  @Refuses({ conflict: ['CODE_TAKEN'] })
  async create(@Body({ schema: roadmapInput }) body: z.infer<typeof roadmapInput>): Promise<Answer> {
    await this.roadmaps.create(body);
    const { json, version } = await this.read.roadmap(body.code);
    return new Answer(json, { status: 201, etag: version, location: `/${BASE_PATH}/roadmaps/${body.code}` });
  }

  @Get(':code')
  @Requires('reference.read')
  @ApiOperation({ summary: 'One roadmap' })
  @ApiOkResponse({ standardSchema: roadmapView })
  async one(@Param('code', { schema: referenceCode }) code: string): Promise<Answer> {
    const { json, version } = await this.read.roadmap(code);
    return new Answer(json, { etag: version });
  }

  @Patch(':code')
  @Requires('reference.manage')
  @ApiOperation({ summary: 'Change a roadmap; its code stays' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag that was read', example: '"v1"' })
  @ApiOkResponse({ standardSchema: roadmapView })
  async change(
    @Param('code', { schema: referenceCode }) code: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: roadmapPatch }) body: z.infer<typeof roadmapPatch>,
  ): Promise<Answer> {
    await this.roadmaps.change(code, expected, body);
    return this.one(code);
  }
}
