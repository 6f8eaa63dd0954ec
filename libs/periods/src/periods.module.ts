import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DeliveryModule } from '#libs/delivery';
import { addTexts } from '#libs/platform';
import { PERIODS_ENTITIES } from './persistence/entities.js';
import { en } from './texts/en.js';
import { kk } from './texts/kk.js';
import { ru } from './texts/ru.js';

addTexts({ kk, ru, en });

/** Reporting periods and what project managers say of their projects in each. */
@Module({
  imports: [TypeOrmModule.forFeature(PERIODS_ENTITIES), DeliveryModule],
  exports: [DeliveryModule],
})
export class PeriodsModule {}
