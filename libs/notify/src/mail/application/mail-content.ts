import { inLanguage } from '#libs/kernel';
import type { Language, Trilingual } from '#libs/kernel';
import { translate } from '#libs/platform';
import { escaped } from '../../domain/html.js';

/** A notice as a mail tells it. */
export interface MailedNotice {
  readonly title: string;
  readonly body: string;
  readonly link: string;
  /** Whose deputy the receiver is; null when told in their own right. */
  readonly behalf: Trilingual | null;
}

export interface MailContent {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

interface Frame {
  readonly language: Language;
  readonly cityName: string;
  /** Address that links are below. */
  readonly base: string;
  /** Ends mails of the kind; null when they may not be ended. */
  readonly unsubscribe: string | null;
  /** Of the day: told as a list, under a heading of its own. */
  readonly digest: boolean;
}

/** One mail, as plain text and as simple HTML of the same words. */
export function mailContent(notices: readonly MailedNotice[], frame: Frame): MailContent {
  const { language, digest } = frame;
  const heading = translate(language, 'mail.digest.title', { count: notices.length });
  const [first] = notices;
  const parts = notices.map((notice) => ({
    ...notice,
    link: `${frame.base}${notice.link}`,
    behalf: notice.behalf && translate(language, 'mail.on-behalf', { name: inLanguage(notice.behalf, language) }),
  }));
  const foot = [
    frame.cityName,
    translate(language, 'mail.automatic'),
    ...(frame.unsubscribe === null ? [translate(language, 'mail.mandatory')] : []),
  ];
  return {
    subject: digest || !first ? heading : first.title,
    text: textOf(digest ? heading : null, parts, foot, frame),
    html: htmlOf(digest ? heading : null, parts, foot, frame),
  };
}

interface Part {
  readonly title: string;
  readonly body: string;
  readonly link: string;
  readonly behalf: string | null;
}

function textOf(heading: string | null, parts: readonly Part[], foot: readonly string[], frame: Frame): string {
  const told = parts.map(({ title, body, link, behalf }) =>
    [title, '', body, ...(behalf === null ? [] : [behalf]), link].join('\n'),
  );
  const ending =
    frame.unsubscribe === null ? [] : [`${translate(frame.language, 'mail.unsubscribe')}: ${frame.unsubscribe}`];
  return [...(heading === null ? [] : [heading]), ...told, ['-- ', ...foot, ...ending].join('\n')].join('\n\n');
}

const LINK = 'color:#0b4a7a';
const GREY = 'color:#555;font-size:13px';

function htmlOf(heading: string | null, parts: readonly Part[], foot: readonly string[], frame: Frame): string {
  const { language, unsubscribe } = frame;
  const open = escaped(translate(language, 'mail.open'));
  const told = parts.map(
    ({ title, body, link, behalf }) => `<h2 style="font-size:18px;margin:24px 0 8px">${escaped(title)}</h2>
<p style="margin:0 0 8px">${escaped(body).replaceAll('\n', '<br>')}</p>
${behalf === null ? '' : `<p style="margin:0 0 8px;${GREY}">${escaped(behalf)}</p>\n`}<p style="margin:0"><a href="${escaped(link)}" style="${LINK}">${open}</a></p>`,
  );
  const ending =
    unsubscribe === null
      ? ''
      : `<br><a href="${escaped(unsubscribe)}" style="color:#555">${escaped(translate(language, 'mail.unsubscribe'))}</a>`;
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escaped(heading ?? parts[0]?.title ?? '')}</title></head>
<body style="margin:0;padding:24px;font-family:Arial,sans-serif;font-size:15px;line-height:1.5;color:#1a1a1a">
<div style="max-width:640px;margin:0 auto">
${heading === null ? '' : `<h1 style="font-size:20px;margin:0">${escaped(heading)}</h1>\n`}${told.join('\n')}
<p style="border-top:1px solid #ddd;margin-top:32px;padding-top:12px;${GREY}">${foot.map(escaped).join('<br>')}${ending}</p>
</div></body></html>
`;
}
