import { Module } from '@nestjs/common';
import { CatalogueController } from './http/catalogue.controller.js';
import { SharesController } from './http/shares.controller.js';
import { TagsController } from './http/tags.controller.js';
import { IndicatorValuesController } from './http/indicator-values.controller.js';
import { IndicatorsController } from './http/indicators.controller.js';
import { SdgModule } from './sdg.module.js';

@Module({
  imports: [SdgModule],
  controllers: [IndicatorsController, IndicatorValuesController, TagsController, CatalogueController, SharesController],
})
export class SdgHttpModule {}
