import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CLOCK, systemClock } from '#libs/kernel';
import { CONFIG } from './config/config.js';
import type { Config } from './config/config.js';
import { dataSourceOptions } from './database/data-source.js';
import { HistoryRead } from './database/history-read.js';
import { InTransaction } from './database/in-transaction.js';
import { ReadDatabase } from './database/read-database.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { fileStoreProvider } from './files/file-store.provider.js';
import { FILE_STORE } from './files/file-store.js';
import { Cancellations } from './jobs/cancellations.js';
import { Queues } from './jobs/queues.js';
import { Outbox } from './outbox/outbox.js';
import { DatabaseSignals } from './signals/database-signals.js';
import { LOGGER } from './telemetry/logger.js';
import type { Logger } from './telemetry/logger.js';
import { en } from './texts/en.js';
import { kk } from './texts/kk.js';
import { ru } from './texts/ru.js';
import { addTexts } from './texts/translate.js';

addTexts({ kk, ru, en });

/** What every process stands on. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(config: Config, logger: Logger): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRoot({
          ...dataSourceOptions(config.database),
          autoLoadEntities: true,
          retryAttempts: 5,
          retryDelay: 1000,
        }),
      ],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: LOGGER, useValue: logger },
        { provide: CLOCK, useValue: systemClock(config.city.timeZone) },
        fileStoreProvider,
        UnitOfWork,
        ReadDatabase,
        HistoryRead,
        InTransaction,
        Outbox,
        DatabaseSignals,
        Queues,
        Cancellations,
      ],
      exports: [
        CONFIG,
        LOGGER,
        CLOCK,
        FILE_STORE,
        UnitOfWork,
        ReadDatabase,
        HistoryRead,
        InTransaction,
        Outbox,
        DatabaseSignals,
        Queues,
        Cancellations,
      ],
    };
  }
}
