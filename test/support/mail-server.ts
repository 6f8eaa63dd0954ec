import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import type { ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface ArrivedMail {
  readonly to: string;
  readonly mail: ParsedMail;
}

/** A mail server on a port of its own, which can be told to refuse, and be stopped and started again. */
export class MailServer {
  readonly arrived: ArrivedMail[] = [];
  /** How the next mails to an address are answered: a code of SMTP; taken when the list is empty. */
  readonly refusals = new Map<string, number[]>();
  /** How many mails were offered to an address. */
  readonly offered = new Map<string, number>();
  private server: SMTPServer | undefined;
  private port = 0;

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const server = new SMTPServer({
      // Whoever keeps a connection open is not waited for.
      closeTimeout: 100,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: ({ address }, _session, done) => {
        this.offered.set(address, (this.offered.get(address) ?? 0) + 1);
        const code = this.refusals.get(address)?.shift();
        done(code === undefined ? null : Object.assign(new Error('refused by the test'), { responseCode: code }));
      },
      onData: (stream, session, done) => {
        simpleParser(stream, (error, mail) => {
          if (!error) this.arrived.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), mail });
          done(error);
        });
      },
    });
    server.on('error', () => undefined);
    server.listen(this.port, '127.0.0.1');
    await once(server.server, 'listening');
    this.port = (server.server.address() as AddressInfo).port;
    this.server = server;
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.server?.close(() => resolve()));
  }

  to(address: string): ParsedMail[] {
    return this.arrived.filter((one) => one.to === address).map(({ mail }) => mail);
  }
}
