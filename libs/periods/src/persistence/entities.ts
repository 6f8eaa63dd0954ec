import { FigureEntity, ObligationEntity, PeriodEntity, PeriodStepEntity, ReminderEntity } from './period.entities.js';
import { StatusUpdateEntity, StatusUpdateStepEntity } from './status-update.entities.js';

/** The tables of this context. */
export const PERIODS_ENTITIES = [
  FigureEntity,
  ObligationEntity,
  PeriodEntity,
  PeriodStepEntity,
  ReminderEntity,
  StatusUpdateEntity,
  StatusUpdateStepEntity,
];
