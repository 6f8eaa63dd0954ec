import { Module } from '@nestjs/common';
import { NotifyModule } from './notify.module.js';

@Module({ imports: [NotifyModule] })
export class NotifyJobsModule {}
