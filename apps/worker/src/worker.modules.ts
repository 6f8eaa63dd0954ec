import { IntakeJobsModule } from '#libs/intake';
import { PlatformJobsModule } from '#libs/platform';

/** The jobs of every context. */
export const WORKER_MODULES = [PlatformJobsModule, IntakeJobsModule];
