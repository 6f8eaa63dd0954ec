import { Module } from '@nestjs/common';
import type { DynamicModule, Type } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { PlatformModule } from '../platform.module.js';
import type { Logger } from '../telemetry/logger.js';

@Module({})
class ProcessModule {}

/** The root module of a process: the platform, and the contexts' modules that it runs. */
export const compose = (config: Config, logger: Logger, modules: readonly Type[]): DynamicModule => ({
  module: ProcessModule,
  imports: [PlatformModule.forRoot(config, logger), ...modules],
});
