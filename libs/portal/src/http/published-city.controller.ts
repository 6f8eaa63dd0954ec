import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Answer, CONFIG } from '#libs/platform';
import type { Config } from '#libs/platform';
import { publicCity } from '../contract/city.js';
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
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('city')
  @PublicRoute()
  @ApiOperation({ summary: 'Which city this is' })
  @ApiOkResponse({ standardSchema: publicCity })
  one(): Answer {
    const { name, timeZone } = this.config.city;
    return publicAnswer(new Answer(JSON.stringify({ name, timeZone })));
  }

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
