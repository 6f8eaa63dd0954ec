import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { addTexts } from '#libs/platform';
import { PortfolioModule } from '#libs/portfolio';
import { AttestationsService } from './application/attestations.service.js';
import { OverridesService } from './application/overrides.service.js';
import { IntakeAttention } from './application/intake-attention.js';
import { PoliciesService } from './application/policies.service.js';
import { PolicyChangeService } from './application/policy-change.service.js';
import { ScreeningReactions } from './application/screening-reactions.js';
import { ScreeningService } from './application/screening.service.js';
import { WhatIfService } from './application/what-if.service.js';
import { IntakeRead } from './persistence/intake-read.js';
import {
  AttestationEntity,
  AttestationRequestEntity,
  OverrideEntity,
  PolicyEntity,
  ReferralEntity,
  ScreeningEntity,
  WhatIfEntity,
} from './persistence/intake.entities.js';
import { en } from './texts/en.js';
import { kk } from './texts/kk.js';
import { ru } from './texts/ru.js';

addTexts({ kk, ru, en });

const ENTITIES = [
  PolicyEntity,
  ScreeningEntity,
  AttestationEntity,
  AttestationRequestEntity,
  OverrideEntity,
  ReferralEntity,
  WhatIfEntity,
];
const SERVICES = [
  PoliciesService,
  ScreeningService,
  AttestationsService,
  OverridesService,
  WhatIfService,
  PolicyChangeService,
  IntakeRead,
];

/** Policies, screenings and what follows from them. */
@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES), PortfolioModule],
  providers: [...SERVICES, IntakeAttention, ScreeningReactions],
  exports: [...SERVICES, PortfolioModule],
})
export class IntakeModule {}
