import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { compose, nestLogger, startProcess } from '#libs/platform';
import { WORKER_MODULES } from './worker.modules.js';

await startProcess(process.env, process.cwd(), async (config, logger) => {
  const app = await NestFactory.createApplicationContext(compose(config, logger, WORKER_MODULES), {
    logger: nestLogger(logger),
    abortOnError: false,
  });
  app.enableShutdownHooks();
  logger.info('worker is up');
});
