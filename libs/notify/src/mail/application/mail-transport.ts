import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import type { SendMailOptions } from 'nodemailer';
import { CONFIG } from '#libs/platform';
import type { Config } from '#libs/platform';

const SECOND = 1_000;

const opened = (url: string) =>
  createTransport({
    url,
    pool: true,
    maxConnections: 2,
    // A connection lost in the middle of a mail: whether to offer it again is decided on its record.
    maxRequeues: 0,
    connectionTimeout: 10 * SECOND,
    greetingTimeout: 10 * SECOND,
    dnsTimeout: 10 * SECOND,
    socketTimeout: 60 * SECOND,
  });

/** The way to the mail server, opened with the first mail. */
@Injectable()
export class MailTransport implements OnApplicationShutdown {
  private transport: ReturnType<typeof opened> | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  get exists(): boolean {
    return this.config.mail !== null;
  }

  /** What the server said when it took the mail. Throws as nodemailer does. */
  async send(mail: SendMailOptions): Promise<string> {
    if (!this.config.mail) throw new Error('there is no mail server');
    this.transport ??= opened(this.config.mail.smtpUrl);
    const { response } = await this.transport.sendMail({ ...mail, from: this.config.mail.from });
    return response;
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}
