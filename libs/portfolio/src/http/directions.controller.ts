import { Body, Controller, Get, Param, Patch } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Requires } from '#libs/identity';
import { Answer, IfMatch } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { DirectionsService } from '../application/directions.service.js';
import { directionList, directionPatch, directionView, referenceCode } from '../contract/reference.js';
import { ReferenceRead } from '../persistence/reference-read.js';

@ApiTags('reference')
@Controller('directions')
export class DirectionsController {
  constructor(
    private readonly directions: DirectionsService,
    private readonly read: ReferenceRead,
  ) {}

  @Get()
  @Requires('reference.read')
  @ApiOperation({ summary: 'Directions of the Development Programme, each with its acting head of today' })
  @ApiOkResponse({ standardSchema: directionList })
  async list(): Promise<Answer> {
    return new Answer(await this.read.directions());
  }

  @Get(':code')
  @Requires('reference.read')
  @ApiOperation({ summary: 'One direction' })
  @ApiOkResponse({ standardSchema: directionView })
  async one(@Param('code', { schema: referenceCode }) code: string): Promise<Answer> {
    const { json, version } = await this.read.direction(code);
    // Its head may change without a new version.
    return new Answer(json, { etag: version, headers: { 'cache-control': 'no-store' } });
  }

  @Patch(':code')
  @Requires('reference.manage')
  @ApiOperation({ summary: 'Rename a direction' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag that was read', example: '"v1"' })
  @ApiOkResponse({ standardSchema: directionView })
  async rename(
    @Param('code', { schema: referenceCode }) code: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: directionPatch }) body: z.infer<typeof directionPatch>,
  ): Promise<Answer> {
    await this.directions.rename(code, expected, body);
    return this.one(code);
  }
}
