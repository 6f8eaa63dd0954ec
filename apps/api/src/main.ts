import 'reflect-metadata';
import { compose, createHttpApp, startProcess } from '#libs/platform';
import { API_MODULES } from './api.modules.js';
import { serve } from './serve.js';

await startProcess(process.env, process.cwd(), async (config, logger) => {
  const app = await createHttpApp(compose(config, logger, API_MODULES), config, logger);
  app.enableShutdownHooks();
  await serve(app, config, process.cwd());
  logger.info({ address: await app.getUrl() }, 'api is up');
});
