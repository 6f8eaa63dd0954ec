import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CLOCK } from '#libs/kernel';
import type { Clock } from '#libs/kernel';
import { BASE_PATH, CONFIG } from '#libs/platform';
import type { Config } from '#libs/platform';
import { isNoticeKind, rulesOf, usualWays } from '../../domain/notice-kinds.js';
import { seenBy } from '../../notices/persistence/told-people.js';
import { isFinal, minutesToNextTry } from '../../domain/mail-tries.js';
import type { MailFailure } from '../../domain/mail-tries.js';
import { MailClaims } from '../persistence/mail-claims.js';
import type { ClaimedMail, ClaimedNotice } from '../persistence/mail-claims.js';
import type { Suppression } from '../../domain/mail-states.js';
import { mailContent } from './mail-content.js';
import { MailTransport } from './mail-transport.js';
import { UnsubscribeTokens } from './unsubscribe-token.js';

export const DIGEST = 'digest';
const MINUTE_MS = 60_000;
const LONGEST_ERROR = 500;

/** How many mails came to which end; `later` will be tried again. */
export interface SentMails {
  sent: number;
  failed: number;
  suppressed: number;
  later: number;
}

/**
 * Sends what is due: each mail once, as far as SMTP lets anybody know. A worker that dies between the server's word and the record leaves a
 * mail that is sent again under the same Message-ID.
 */
@Injectable()
export class MailSender {
  constructor(
    private readonly claims: MailClaims,
    private readonly transport: MailTransport,
    private readonly tokens: UnsubscribeTokens,
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async sendDue(): Promise<SentMails> {
    const count: SentMails = { sent: 0, failed: 0, suppressed: 0, later: 0 };
    for (;;) {
      const mail = await this.claims.next(this.clock.now());
      if (!mail) return count;
      const { end, reachable } = await this.deal(mail);
      count[end] += 1;
      // A server that cannot be reached takes the next mail no better.
      if (!reachable) return count;
    }
  }

  private async deal(mail: ClaimedMail): Promise<{ end: keyof SentMails; reachable: boolean }> {
    const told = await this.stillTold(mail);
    if (typeof told === 'string') {
      await this.claims.end(mail, { state: 'suppressed', reason: told });
      return { end: 'suppressed', reachable: true };
    }
    const outcome = await this.offered(mail, told);
    if (typeof outcome === 'string') {
      await this.claims.end(mail, { state: 'sent', sentAt: this.clock.now(), response: outcome });
      return { end: 'sent', reachable: true };
    }
    const minutes = isFinal(outcome) ? null : minutesToNextTry(mail.attempts);
    const error = outcome.message.slice(0, LONGEST_ERROR);
    await this.claims.end(
      mail,
      minutes === null
        ? { state: 'failed', error }
        : { state: 'queued', dueAt: new Date(this.clock.now().getTime() + minutes * MINUTE_MS), error },
    );
    return { end: minutes === null ? 'failed' : 'later', reachable: outcome.responseCode !== undefined };
  }

  /** What the mail server said when it took the mail, or why it did not. */
  private async offered(mail: ClaimedMail, notices: readonly ClaimedNotice[]): Promise<string | SaidFailure> {
    try {
      return await this.transport.send(this.composed(mail, notices));
    } catch (error) {
      return failureIn(error);
    }
  }

  /** Those of its notices that may and shall still be told, or why none. */
  private async stillTold(mail: ClaimedMail): Promise<readonly ClaimedNotice[] | Suppression> {
    if (!this.transport.exists) return 'no-mail-server';
    if (!mail.active) return 'deactivated';
    const wanted = mail.notices.filter(({ kind }) => isWanted(mail, kind));
    if (wanted.length === 0) return 'switched-off';
    const projects = [...new Set(wanted.flatMap(({ projectId }) => projectId ?? []))];
    const seen = await seenBy(this.dataSource.manager, mail.receiverId, projects, this.clock.today());
    const visible = wanted.filter(({ projectId }) => projectId === null || seen.has(projectId));
    return visible.length === 0 ? 'not-visible' : visible;
  }

  private composed(mail: ClaimedMail, notices: readonly ClaimedNotice[]) {
    const { kind, receiverId, address, messageId } = mail;
    const digest = kind === DIGEST;
    const language = digest ? mail.language : (notices[0]?.language ?? mail.language);
    const { host, port, publicUrl } = this.config.http;
    const base = publicUrl ?? `http://${host}:${port}`;
    const mayEnd = digest || (isNoticeKind(kind) && !rulesOf(kind).mandatory);
    const token = this.tokens.make({ personId: receiverId, kind });
    const unsubscribe = mayEnd ? `${base}/${BASE_PATH}/notices/unsubscribe?token=${token}` : null;
    return {
      to: address,
      messageId,
      ...mailContent(notices, { language, cityName: this.config.city.name[language], base, unsubscribe, digest }),
      headers: {
        'Auto-Submitted': 'auto-generated',
        'Content-Language': language,
        ...(unsubscribe !== null && {
          // RFC 8058: the reader's mail program ends the mails with one POST.
          'List-Unsubscribe': `<${unsubscribe}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }),
      },
    };
  }
}

const isWanted = ({ ways }: ClaimedMail, kind: string): boolean =>
  isNoticeKind(kind) && (ways[kind] ?? usualWays(kind)).mail !== 'off';

type SaidFailure = MailFailure & { readonly message: string };

function failureIn(error: unknown): SaidFailure {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const responseCode =
    'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : undefined;
  return { code, responseCode, message: error.message };
}
