import { Module } from '@nestjs/common';
import { CatalogueController } from './http/catalogue.controller.js';
import { SdgModule } from './sdg.module.js';

@Module({ imports: [SdgModule], controllers: [CatalogueController] })
export class SdgHttpModule {}
