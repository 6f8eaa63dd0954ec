import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PortfolioModule } from '#libs/portfolio';
import { COMMITTEE_ENTITIES } from './persistence/entities.js';

/** Meetings, votes, decisions, instructions, minutes and the register. */
@Module({ imports: [TypeOrmModule.forFeature(COMMITTEE_ENTITIES), PortfolioModule] })
export class CommitteeModule {}
