import { Module } from '@nestjs/common';
import { SdgRead } from './sdg-read.js';
import { SdgController } from './sdg.controller.js';
import { SdgModule } from './sdg.module.js';

@Module({ imports: [SdgModule], controllers: [SdgController], providers: [SdgRead] })
export class SdgHttpModule {}
