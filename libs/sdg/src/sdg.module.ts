import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OverviewModule } from '#libs/overview';
import { addTexts } from '#libs/platform';
import { ChannelClaimsService } from './application/channel-claims.service.js';
import { ChannelRecordsService } from './application/channel-records.service.js';
import { ChannelSourcesService } from './application/channel-sources.service.js';
import { FindingAttention } from './application/finding-attention.js';
import { FindingsRead } from './application/findings/findings-read.js';
import { FindingsService } from './application/findings/findings.service.js';
import { FindingRead } from './persistence/finding-read.js';
import { SharesService } from './application/shares.service.js';
import { TagsService } from './application/tags.service.js';
import { TagRead } from './persistence/tag-read.js';
import { IndicatorLinksService } from './application/indicator-links.service.js';
import { IndicatorPasteService } from './application/indicator-paste.service.js';
import { IndicatorValuesService } from './application/indicator-values.service.js';
import { IndicatorView } from './application/indicator-view.js';
import { IndicatorsService } from './application/indicators.service.js';
import { IndicatorLinkRead } from './persistence/indicator-link-read.js';
import { IndicatorList } from './persistence/indicator-list.js';
import { IndicatorRead } from './persistence/indicator-read.js';
import { ReviewedIndicators } from './application/reviewed-indicators.js';
import { RollupSums } from './application/rollup-sums.service.js';
import { SuggestionsService } from './application/suggestions.service.js';
import { SuggestionRead } from './persistence/suggestion-read.js';
import { ChannelRecordRead } from './persistence/channel-record-read.js';
import { ChannelSourceRead } from './persistence/channel-source-read.js';
import { ChannelsRead } from './persistence/channels-read.js';
import { GapsRead } from './persistence/gaps-read.js';
import { CatalogueRead } from './persistence/catalogue-read.js';
import { SDG_ENTITIES } from './persistence/entities.js';
import { en } from './texts/en.js';
import { kk } from './texts/kk.js';
import { ru } from './texts/ru.js';

addTexts({ kk, ru, en });

const SERVICES = [
  RollupSums,
  FindingAttention,
  FindingsService,
  FindingsRead,
  FindingRead,
  SuggestionRead,
  SuggestionsService,
  TagRead,
  TagsService,
  SharesService,
  CatalogueRead,
  IndicatorsService,
  IndicatorLinksService,
  IndicatorLinkRead,
  IndicatorPasteService,
  IndicatorValuesService,
  IndicatorView,
  IndicatorList,
  IndicatorRead,
  ReviewedIndicators,
  ChannelClaimsService,
  ChannelRecordsService,
  ChannelRecordRead,
  ChannelSourcesService,
  ChannelSourceRead,
  ChannelsRead,
  GapsRead,
];

/** Goals and targets, the projects and indicators that serve them. */
@Module({
  imports: [TypeOrmModule.forFeature(SDG_ENTITIES), OverviewModule],
  providers: SERVICES,
  exports: [...SERVICES, OverviewModule],
})
export class SdgModule {}
