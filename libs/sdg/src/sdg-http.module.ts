import { Module } from '@nestjs/common';
import { CatalogueController } from './http/catalogue.controller.js';
import { ChannelRecordsController } from './http/channel-records.controller.js';
import { ChannelSourcesController } from './http/channel-sources.controller.js';
import { ChannelsController } from './http/channels.controller.js';
import { GapsController } from './http/gaps.controller.js';
import { SharesController } from './http/shares.controller.js';
import { SuggestionsController } from './http/suggestions.controller.js';
import { TagsController } from './http/tags.controller.js';
import { FindingsController } from './http/findings.controller.js';
import { IndicatorLinksController } from './http/indicator-links.controller.js';
import { IndicatorValuesController } from './http/indicator-values.controller.js';
import { IndicatorsController } from './http/indicators.controller.js';
import { RollupController } from './http/rollup.controller.js';
import { RollupRead } from './persistence/rollup-read.js';
import { SdgModule } from './sdg.module.js';

@Module({
  imports: [SdgModule],
  controllers: [
    RollupController,
    FindingsController,
    IndicatorLinksController,
    IndicatorsController,
    IndicatorValuesController,
    TagsController,
    SuggestionsController,
    CatalogueController,
    SharesController,
    ChannelsController,
    ChannelRecordsController,
    ChannelSourcesController,
    GapsController,
  ],
  providers: [RollupRead],
})
export class SdgHttpModule {}
