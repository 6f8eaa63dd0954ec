import { Module } from '@nestjs/common';
import { IntakeController } from './http/intake.controller.js';
import { PoliciesController } from './http/policies.controller.js';
import { ScreeningsController } from './http/screenings.controller.js';
import { IntakeModule } from './intake.module.js';

@Module({ imports: [IntakeModule], controllers: [ScreeningsController, IntakeController, PoliciesController] })
export class IntakeHttpModule {}
