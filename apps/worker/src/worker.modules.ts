import { CommitteeJobsModule } from '#libs/committee';
import { DeliveryJobsModule } from '#libs/delivery';
import { IntakeJobsModule } from '#libs/intake';
import { OverviewJobsModule } from '#libs/overview';
import { PlatformJobsModule } from '#libs/platform';
import { ReportsJobsModule } from '#libs/reports';
import { SdgJobsModule } from '#libs/sdg';

/** The jobs of every context. */
export const WORKER_MODULES = [
  PlatformJobsModule,
  IntakeJobsModule,
  CommitteeJobsModule,
  DeliveryJobsModule,
  OverviewJobsModule,
  ReportsJobsModule,
  SdgJobsModule,
];
