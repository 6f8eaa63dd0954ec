import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { language } from '#contracts/platform';
import { Requires } from '#libs/identity';
import { Answer, currentLanguage, several } from '#libs/platform';
import { OpenSdgService } from '../application/open-sdg.service.js';

const openSdgQuery = z.strictObject({
  goals: several(z.coerce.number().int().min(1).max(17)).meta({ description: 'Only of these goals', example: [11] }),
  language: language.optional().meta({ description: 'Of names and texts; without it the reader’s', example: 'en' }),
});

const FILE = { description: 'ZIP', schema: { type: 'string', format: 'binary' } };

@ApiTags('exchange')
@Controller('exchange')
export class OpenSdgController {
  constructor(private readonly service: OpenSdgService) {}

  @Get('open-sdg')
  @Requires('reference.read')
  @ApiOperation({
    summary: 'Indicators as the files of an Open SDG data repository: data, metadata, configuration',
    description:
      'To be unpacked over the data repository of a site. Holds approved and locked facts; a missing fact is a missing row. Series with the same listed number are one indicator; one ' +
      'without it stands under its first target as `11.2.own.<code>`, or alone when it has no target. The city’s own total is the ' +
      'headline; other territories and parts of the population are disaggregations. Plans are not in the data: what is to be reached is ' +
      'in the configuration. Left out are archived and illustrative indicators. The same data give the same bytes.',
  })
  @ApiProduces('application/zip')
  @ApiOkResponse(FILE)
  async package(@Query({ schema: openSdgQuery }) query: z.infer<typeof openSdgQuery>): Promise<Answer> {
    const wanted = query.language ?? currentLanguage();
    const { zip, digest } = await this.service.package(wanted, query.goals);
    return new Answer(new StreamableFile(zip), {
      headers: {
        etag: `"${digest}"`,
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="open-sdg-${wanted}.zip"`,
        'content-language': wanted,
        vary: 'Accept-Language',
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-cache',
      },
    });
  }
}
