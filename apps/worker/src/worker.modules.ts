import { CommitteeJobsModule } from '#libs/committee';
import { DeliveryJobsModule } from '#libs/delivery';
import { IntakeJobsModule } from '#libs/intake';
import { NotifyJobsModule } from '#libs/notify';
import { OverviewJobsModule } from '#libs/overview';
import { PeriodsJobsModule } from '#libs/periods';
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
  SdgJobsModule,
  PeriodsJobsModule,
  ReportsJobsModule,
  NotifyJobsModule,
];
