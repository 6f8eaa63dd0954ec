import { CommitteeJobsModule } from '#libs/committee';
import { IntakeJobsModule } from '#libs/intake';
import { PlatformJobsModule } from '#libs/platform';
import { ReportsJobsModule } from '#libs/reports';

/** The jobs of every context. */
export const WORKER_MODULES = [PlatformJobsModule, IntakeJobsModule, CommitteeJobsModule, ReportsJobsModule];
