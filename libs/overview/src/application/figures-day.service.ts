import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CLOCK } from '#libs/kernel';
import type { Clock, Day } from '#libs/kernel';
import { HealthService } from '#libs/delivery';

/**
 * Sees to it that figures stand for today: what was due yesterday and is not done is overdue, though nobody touched it, and
 * time alone turns signals.
 */
@Injectable()
export class FiguresDay {
  private turnedTo: Day | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly health: HealthService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Today, for which the figures stand from now on. The first call of a day does the work, the others cost nothing. */
  async turn(): Promise<Day> {
    const today = this.clock.today();
    if (this.turnedTo !== today) {
      await this.health.turnDay(today);
      await this.dataSource.query('SELECT zhoba_turn_day($1)', [today]);
      this.turnedTo = today;
    }
    return today;
  }
}
