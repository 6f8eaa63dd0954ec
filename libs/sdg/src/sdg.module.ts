import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OverviewModule } from '#libs/overview';
import { addTexts } from '#libs/platform';
import { CatalogueRead } from './persistence/catalogue-read.js';
import { SDG_ENTITIES } from './persistence/entities.js';
import { en } from './texts/en.js';
import { kk } from './texts/kk.js';
import { ru } from './texts/ru.js';

addTexts({ kk, ru, en });

const SERVICES = [CatalogueRead];

/** Goals and targets, the projects and indicators that serve them. */
@Module({
  imports: [TypeOrmModule.forFeature(SDG_ENTITIES), OverviewModule],
  providers: SERVICES,
  exports: [...SERVICES, OverviewModule],
})
export class SdgModule {}
