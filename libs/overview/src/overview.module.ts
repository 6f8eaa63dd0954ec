import { Module } from '@nestjs/common';
import type { Type } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DeliveryModule } from '#libs/delivery';
import { addTexts } from '#libs/platform';
import { OVERVIEW_ENTITIES } from './persistence/entities.js';
import { en } from './texts/en.js';
import { kk } from './texts/kk.js';
import { ru } from './texts/ru.js';

addTexts({ kk, ru, en });

const SERVICES: Type[] = [];

/** The whole portfolio at a glance: sums, what waits for whom, what changed. */
@Module({
  imports: [TypeOrmModule.forFeature(OVERVIEW_ENTITIES), DeliveryModule],
  providers: SERVICES,
  exports: [...SERVICES, DeliveryModule],
})
export class OverviewModule {}
