import { Module } from '@nestjs/common';
import { IdentityModule } from '#libs/identity';
import { PeriodsModule } from './periods.module.js';

@Module({ imports: [PeriodsModule, IdentityModule] })
export class PeriodsHttpModule {}
