import { Injectable } from '@nestjs/common';
import { HistoryCauses } from '#libs/portfolio';

/** From which records the changes of a project follow. */
@Injectable()
export class ChangeCauses {
  constructor(causes: HistoryCauses) {
    causes.register(
      { table: 'decision' },
      { table: 'change_request' },
      { table: 'forecast_proposal', state: 'accepted' },
      { table: 'status_update' },
    );
  }
}
