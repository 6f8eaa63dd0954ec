import { ChannelClaimEntity, ChannelRecordEntity, ChannelTargetEntity } from './channel.entities.js';
import {
  ChannelSourceEntity,
  IndicatorSourceEntity,
  SdgNoteEntity,
  SdgSourceEntity,
} from './channel-source.entities.js';
import { IndicatorFindingEntity } from './finding.entity.js';
import {
  IndicatorDirectionEntity,
  IndicatorEffectEntity,
  IndicatorEntity,
  IndicatorProjectEntity,
  IndicatorTargetEntity,
  IndicatorValueEntity,
  MethodBreakEntity,
} from './indicator.entities.js';
import { SdgDeltaEntity, SdgDueEntity, SdgFiguresEntity, SdgSumEntity } from './rollup.entities.js';
import { SdgGoalEntity } from './sdg-goal.entity.js';
import { SdgTargetEntity } from './sdg-target.entity.js';
import { SdgIndicatorEntity } from './sdg-indicator.entity.js';
import { SdgShareEntity, SdgTagEntity } from './tag.entities.js';

export const SDG_ENTITIES = [
  SdgGoalEntity,
  SdgTargetEntity,
  SdgIndicatorEntity,
  SdgTagEntity,
  SdgShareEntity,
  IndicatorEntity,
  IndicatorTargetEntity,
  IndicatorDirectionEntity,
  IndicatorValueEntity,
  MethodBreakEntity,
  IndicatorProjectEntity,
  IndicatorEffectEntity,
  IndicatorFindingEntity,
  ChannelRecordEntity,
  ChannelTargetEntity,
  ChannelClaimEntity,
  SdgSourceEntity,
  ChannelSourceEntity,
  IndicatorSourceEntity,
  SdgNoteEntity,
  SdgFiguresEntity,
  SdgDeltaEntity,
  SdgSumEntity,
  SdgDueEntity,
];
