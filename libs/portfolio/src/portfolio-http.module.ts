import { Module } from '@nestjs/common';
import { MultipartModule } from '@nestjs/platform-fastify/multipart';
import { FILE_STORE } from '#libs/platform';
import type { FileStore } from '#libs/platform';
import { BundlesService } from './application/bundles.service.js';
import { CalendarService } from './application/calendar.service.js';
import { DirectionsService } from './application/directions.service.js';
import { DocumentsService } from './application/documents.service.js';
import { OrganisationsService } from './application/organisations.service.js';
import { RoadmapsService } from './application/roadmaps.service.js';
import { BundlesController } from './http/bundles.controller.js';
import { CalendarController } from './http/calendar.controller.js';
import { DirectionsController } from './http/directions.controller.js';
import { DocumentStorage } from './http/document-storage.js';
import { DocumentsController } from './http/documents.controller.js';
import { OrganisationsController } from './http/organisations.controller.js';
import { PeopleController } from './http/people.controller.js';
import { ProjectsController } from './http/projects.controller.js';
import { ReferenceController } from './http/reference.controller.js';
import { RoadmapsController } from './http/roadmaps.controller.js';
import { TransitionsController } from './http/transitions.controller.js';
import { DocumentRead } from './persistence/document-read.js';
import { PeopleRead } from './persistence/people-read.js';
import { ProjectList } from './persistence/project-list.js';
import { ReferenceRead } from './persistence/reference-read.js';
import { TransitionRead } from './persistence/transition-read.js';
import { PortfolioModule } from './portfolio.module.js';

@Module({
  imports: [
    PortfolioModule,
    MultipartModule.registerAsync({
      inject: [FILE_STORE],
      // Names of files come in Kazakh and Russian.
      useFactory: (files: FileStore) => ({ storage: new DocumentStorage(files), defParamCharset: 'utf8' }),
    }),
  ],
  controllers: [
    ProjectsController,
    TransitionsController,
    DocumentsController,
    ReferenceController,
    PeopleController,
    DirectionsController,
    OrganisationsController,
    RoadmapsController,
    BundlesController,
    CalendarController,
  ],
  providers: [
    ProjectList,
    TransitionRead,
    ReferenceRead,
    PeopleRead,
    DocumentRead,
    DocumentsService,
    DirectionsService,
    OrganisationsService,
    RoadmapsService,
    BundlesService,
    CalendarService,
  ],
})
export class PortfolioHttpModule {}
