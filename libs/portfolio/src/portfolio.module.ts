import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { addTexts } from '#libs/platform';
import { AttentionSources } from './application/attention-sources.js';
import { DocumentGivers } from './application/document-givers.js';
import { HistoryCauses } from './application/history-causes.js';
import { PortfolioAttention } from './application/portfolio-attention.js';
import { ProjectsService } from './application/projects.service.js';
import { TransitionsService } from './application/transitions.service.js';
import { VisibleProjects } from './application/visible-projects.js';
import { CalendarDayEntity } from './persistence/calendar-day.entity.js';
import { CalendarRead } from './persistence/calendar-read.js';
import {
  CostEntity,
  DocumentEntity,
  FundingEntity,
  ParticipantEntity,
  ProjectDistrictEntity,
  ProjectRoadmapEntity,
  ResultEntity,
  RiskEntity,
  TransitionEntity,
} from './persistence/project-parts.entities.js';
import { ListedFigures } from './persistence/listed-figures.js';
import { ProjectFilterSql } from './persistence/project-filter-sql.js';
import { ProjectRead } from './persistence/project-read.js';
import { ProjectEntity } from './persistence/project.entity.js';
import {
  BundleEntity,
  DirectionEntity,
  DistrictEntity,
  OrganisationEntity,
  PolycentreEntity,
  RoadmapEntity,
} from './persistence/reference.entities.js';
import { en } from './texts/en.js';
import { kk } from './texts/kk.js';
import { ru } from './texts/ru.js';

addTexts({ kk, ru, en });

const ENTITIES = [
  DirectionEntity,
  DistrictEntity,
  PolycentreEntity,
  OrganisationEntity,
  RoadmapEntity,
  BundleEntity,
  CalendarDayEntity,
  ProjectEntity,
  ParticipantEntity,
  ProjectDistrictEntity,
  ProjectRoadmapEntity,
  FundingEntity,
  CostEntity,
  ResultEntity,
  RiskEntity,
  DocumentEntity,
  TransitionEntity,
];

/** Reference data, projects and their life. */
@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES)],
  providers: [
    PortfolioAttention,
    AttentionSources,
    DocumentGivers,
    ProjectsService,
    TransitionsService,
    VisibleProjects,
    ProjectRead,
    ProjectFilterSql,
    ListedFigures,
    HistoryCauses,
    CalendarRead,
  ],
  exports: [
    AttentionSources,
    DocumentGivers,
    ProjectsService,
    TransitionsService,
    VisibleProjects,
    ProjectRead,
    ProjectFilterSql,
    ListedFigures,
    HistoryCauses,
    CalendarRead,
  ],
})
export class PortfolioModule {}
