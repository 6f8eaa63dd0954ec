import { Module } from '@nestjs/common';
import { IdentityModule } from '#libs/identity';
import { NotifyModule } from './notify.module.js';

@Module({ imports: [NotifyModule, IdentityModule] })
export class NotifyHttpModule {}
