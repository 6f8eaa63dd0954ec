import { CommitteeHttpModule } from '#libs/committee';
import { DeliveryHttpModule } from '#libs/delivery';
import { ExchangeHttpModule } from '#libs/exchange';
import { IdentityHttpModule } from '#libs/identity';
import { IntakeHttpModule } from '#libs/intake';
import { NotifyHttpModule } from '#libs/notify';
import { OperationsHttpModule } from '#libs/operations';
import { OverviewHttpModule } from '#libs/overview';
import { PeriodsHttpModule } from '#libs/periods';
import { PlatformHttpModule } from '#libs/platform';
import { PortalHttpModule } from '#libs/portal';
import { PortfolioHttpModule } from '#libs/portfolio';
import { ReportsHttpModule } from '#libs/reports';
import { SdgHttpModule } from '#libs/sdg';

/** The HTTP side of every context. */
export const API_MODULES = [
  PlatformHttpModule,
  IdentityHttpModule,
  OperationsHttpModule,
  PortfolioHttpModule,
  IntakeHttpModule,
  CommitteeHttpModule,
  DeliveryHttpModule,
  OverviewHttpModule,
  SdgHttpModule,
  PeriodsHttpModule,
  ReportsHttpModule,
  NotifyHttpModule,
  ExchangeHttpModule,
  PortalHttpModule,
];
