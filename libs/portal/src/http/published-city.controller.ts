import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Answer } from '#libs/platform';
import { districtMap } from '../contract/districts.js';
import { publicFigures } from '../contract/figures.js';
import { DistrictMapRead } from '../persistence/district-map-read.js';
import { PublishedFigures } from '../persistence/published-figures.js';
import { kept, publicAnswer } from './public-answer.js';
import { PublicRoute } from './public-route.js';

@ApiTags('public')
@Controller('public/v1')
export class PublishedCityController {
  constructor(
    private readonly published: PublishedFigures,
    private readonly map: DistrictMapRead,
  ) {}

  @Get('figures')
  @PublicRoute()
  @ApiOperation({ summary: 'Sums over the published projects: by district, direction, stage and goal' })
  @ApiOkResponse({ standardSchema: publicFigures })
  async figures(): Promise<Answer> {
    return publicAnswer(new Answer(await this.published.read()));
  }

  @Get('districts.geojson')
  @PublicRoute()
  @ApiOperation({
    summary: 'The districts as GeoJSON (RFC 7946)',
    description:
      'Simplified: drawn for this product along the streets and rivers that part the districts; no proof of where a boundary runs.',
  })
  @ApiProduces('application/geo+json')
  @ApiOkResponse({ standardSchema: districtMap })
  async districts(): Promise<Answer> {
    const json = JSON.stringify(await this.map.read());
    return new Answer(Buffer.from(json), { headers: { 'content-type': 'application/geo+json', ...kept(json) } });
  }
}
