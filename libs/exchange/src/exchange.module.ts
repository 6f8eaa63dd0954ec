import { Module } from '@nestjs/common';
import { DeliveryModule } from '#libs/delivery';
import { addTexts } from '#libs/platform';
import { MsProjectService } from './application/ms-project.service.js';
import { OpenSdgService } from './application/open-sdg.service.js';
import { MsProjectSource } from './persistence/ms-project-source.js';
import { OpenSdgSource } from './persistence/open-sdg-source.js';
import { en } from './texts/en.js';
import { kk } from './texts/kk.js';
import { ru } from './texts/ru.js';

addTexts({ kk, ru, en });

const SERVICES = [MsProjectService, MsProjectSource, OpenSdgService, OpenSdgSource];

/** Files that other systems read and write. */
@Module({
  imports: [DeliveryModule],
  providers: SERVICES,
  exports: [...SERVICES, DeliveryModule],
})
export class ExchangeModule {}
