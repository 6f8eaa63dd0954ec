import { Module } from '@nestjs/common';
import { IdentityModule } from '#libs/identity';
import { addTexts } from '#libs/platform';
import { PortfolioModule } from '#libs/portfolio';
import { Downloads } from './http/downloads.js';
import { PublishedCityController } from './http/published-city.controller.js';
import { PublishedIndicatorsController } from './http/published-indicators.controller.js';
import { PublishedProjectsController } from './http/published-projects.controller.js';
import { DataVersion } from './persistence/data-version.js';
import { DistrictMapRead } from './persistence/district-map-read.js';
import { PublishedFigures } from './persistence/published-figures.js';
import { PublishedIndicators } from './persistence/published-indicators.js';
import { PublishedProjects } from './persistence/published-projects.js';
import { en } from './texts/en.js';
import { kk } from './texts/kk.js';
import { ru } from './texts/ru.js';

addTexts({ kk, ru, en });

/** What everybody may read, without signing in. */
@Module({
  imports: [PortfolioModule, IdentityModule],
  controllers: [PublishedProjectsController, PublishedIndicatorsController, PublishedCityController],
  providers: [PublishedProjects, PublishedIndicators, PublishedFigures, DistrictMapRead, DataVersion, Downloads],
})
export class PortalHttpModule {}
