import { Module, type Type } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { addTexts } from '#libs/platform';
import { PortfolioModule } from '#libs/portfolio';
import { COMMITTEE_ENTITIES } from './persistence/entities.js';
import { en } from './texts/en.js';
import { kk } from './texts/kk.js';
import { ru } from './texts/ru.js';

addTexts({ kk, ru, en });

const SERVICES: Type[] = [];

/** Meetings, votes, decisions, instructions, minutes and the register. */
@Module({
  imports: [TypeOrmModule.forFeature(COMMITTEE_ENTITIES), PortfolioModule],
  providers: [...SERVICES],
  exports: [...SERVICES, PortfolioModule],
})
export class CommitteeModule {}
