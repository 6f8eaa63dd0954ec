import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { Observable, Subject, filter, map } from 'rxjs';
import { CONFIG } from '../config/config.js';
import type { Config } from '../config/config.js';
import { LOGGER } from '../telemetry/logger.js';
import type { Logger } from '../telemetry/logger.js';

interface Signal {
  readonly channel: string;
  readonly payload: string | null;
}

const RECONNECT_MS = 1_000;

/**
 * What the database tells this process by NOTIFY: one connection for all channels, opened for the first who listens. Whoever
 * listens looks at the database for what has happened; the signal only says when it is worth a look.
 */
@Injectable()
export class DatabaseSignals implements OnApplicationShutdown {
  private readonly signals = new Subject<Signal>();
  private readonly channels = new Set<string>();
  private client: Promise<pg.Client> | undefined;
  private retry: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** The payloads of a channel from now on; null when something may have been missed: at the first, after a lost connection. */
  on(channel: string): Observable<string | null> {
    if (!/^[a-z_]+$/.test(channel)) throw new Error(`not a channel: ${channel}`);
    return new Observable((listener) => {
      const subscription = this.signals
        .pipe(
          filter((signal) => signal.channel === channel),
          map(({ payload }) => payload),
        )
        .subscribe(listener);
      if (!this.channels.has(channel)) {
        this.channels.add(channel);
        this.listen(channel).catch((error: unknown) => this.lost(error));
      }
      return subscription;
    });
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    this.signals.complete();
    const client = await this.client?.catch(() => undefined);
    await client?.end();
  }

  private async listen(channel: string): Promise<void> {
    this.client ??= this.connect();
    const client = await this.client;
    await client.query(`LISTEN ${channel}`);
    this.signals.next({ channel, payload: null });
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.config.database.url, application_name: 'zhoba signals' });
    client.on('notification', ({ channel, payload }) => this.signals.next({ channel, payload: payload ?? '' }));
    client.on('error', (error) => this.lost(error));
    client.on('end', () => this.lost());
    await client.connect();
    return client;
  }

  private async listenAgain(): Promise<void> {
    this.retry = undefined;
    this.client = undefined;
    try {
      for (const channel of this.channels) await this.listen(channel);
    } catch (error) {
      this.lost(error);
    }
  }

  private lost(error?: unknown): void {
    if (this.closed || this.retry) return;
    this.logger.warn({ err: error }, 'signals of the database are lost; connecting again');
    this.retry = setTimeout(() => void this.listenAgain(), RECONNECT_MS);
    this.retry.unref();
  }
}
