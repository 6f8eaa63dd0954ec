import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '#libs/identity';
import { addTexts } from '#libs/platform';
import { PortfolioModule } from '#libs/portfolio';
import { FeedbackAttention } from './application/feedback-attention.js';
import { FeedbackService } from './application/feedback.service.js';
import { Downloads } from './http/downloads.js';
import { FeedbackController } from './http/feedback.controller.js';
import { PublishedCityController } from './http/published-city.controller.js';
import { PublishedFeedbackController } from './http/published-feedback.controller.js';
import { PublishedIndicatorsController } from './http/published-indicators.controller.js';
import { PublishedProjectsController } from './http/published-projects.controller.js';
import { DataVersion } from './persistence/data-version.js';
import { DistrictMapRead } from './persistence/district-map-read.js';
import { FeedbackRead } from './persistence/feedback-read.js';
import { PORTAL_ENTITIES } from './persistence/feedback.entities.js';
import { PublishedFeedback } from './persistence/published-feedback.js';
import { PublishedFigures } from './persistence/published-figures.js';
import { PublishedIndicators } from './persistence/published-indicators.js';
import { PublishedProjects } from './persistence/published-projects.js';
import { en } from './texts/en.js';
import { kk } from './texts/kk.js';
import { ru } from './texts/ru.js';

addTexts({ kk, ru, en });

/** What everybody may read, without signing in, and what they write of it. */
@Module({
  imports: [TypeOrmModule.forFeature(PORTAL_ENTITIES), PortfolioModule, IdentityModule],
  controllers: [
    PublishedProjectsController,
    PublishedIndicatorsController,
    PublishedCityController,
    PublishedFeedbackController,
    FeedbackController,
  ],
  providers: [
    PublishedProjects,
    PublishedIndicators,
    PublishedFigures,
    PublishedFeedback,
    FeedbackService,
    FeedbackRead,
    FeedbackAttention,
    DistrictMapRead,
    DataVersion,
    Downloads,
  ],
})
export class PortalHttpModule {}
