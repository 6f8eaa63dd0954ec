import { ConfigError, parseConfig } from '../config/config.js';
import type { Config } from '../config/config.js';
import { createLogger } from '../telemetry/logger.js';
import type { Logger } from '../telemetry/logger.js';

/** Checks the configuration and runs the process; what stops the start is said in a sentence, and the exit code is 1. */
export async function startProcess(
  environment: Readonly<Record<string, string | undefined>>,
  root: string,
  run: (config: Config, logger: Logger) => Promise<void>,
): Promise<void> {
  try {
    const config = parseConfig(environment, root);
    await run(config, createLogger(config.logLevel));
  } catch (error) {
    process.stderr.write(
      `${error instanceof ConfigError ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
    );
    process.exit(1);
  }
}
