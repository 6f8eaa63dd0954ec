import { Controller, Get, HttpCode, Inject, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { DomainError } from '#libs/kernel';
import type { Language } from '#libs/kernel';
import { Answer, CONFIG, Public, ReadDatabase, Refuses, translate } from '#libs/platform';
import type { Config } from '#libs/platform';
import { UnsubscribeTokens } from '../../mail/application/unsubscribe-token.js';
import { escaped } from '../../domain/html.js';
import { NoticePreferencesService } from '../application/notice-preferences.service.js';
import { kindName } from '../application/notice-writing.js';
import { isNoticeKind } from '../../domain/notice-kinds.js';
import type { NoticeKind } from '../../domain/notice-kinds.js';

const tokenQuery = z.strictObject({ token: z.string().max(300) });

const PAGE = '<!doctype html>\n<html lang="kk">…</html>';

interface Link {
  readonly personId: string;
  readonly kind: NoticeKind | 'digest';
  readonly language: Language;
  readonly name: string;
}

/** Ends mails from the link in a mail, without a sign-in. */
@ApiTags('notices')
@Controller('notices/unsubscribe')
export class UnsubscribeController {
  constructor(
    private readonly tokens: UnsubscribeTokens,
    private readonly preferences: NoticePreferencesService,
    private readonly database: ReadDatabase,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Only asks: programs that look at links in mails open them, too. */
  @Get()
  @Public()
  @ApiOperation({ summary: 'The page behind the link of a mail: asks whether such mails shall end' })
  @ApiProduces('text/html')
  @ApiOkResponse({ description: 'A page', schema: { type: 'string', example: PAGE } })
  @Refuses({ 'not-found': ['UNSUBSCRIBE_LINK_INVALID'] })
  async ask(@Query({ schema: tokenQuery }) { token }: z.infer<typeof tokenQuery>): Promise<Answer> {
    const { language, name } = await this.linkOf(token);
    const ask = escaped(translate(language, 'unsubscribe.ask', { kind: name }));
    const confirm = escaped(translate(language, 'unsubscribe.confirm'));
    return this.page(language, `<p>${ask}</p><form method="post"><button type="submit">${confirm}</button></form>`);
  }

  @Post()
  @HttpCode(200)
  @Public()
  @ApiOperation({ summary: 'End such mails: the page’s button, or one click in a mail program (RFC 8058)' })
  @ApiProduces('text/html')
  @ApiOkResponse({ description: 'A page that says so', schema: { type: 'string', example: PAGE } })
  @Refuses({ 'not-found': ['UNSUBSCRIBE_LINK_INVALID'] })
  async end(@Query({ schema: tokenQuery }) { token }: z.infer<typeof tokenQuery>): Promise<Answer> {
    const { personId, kind, language, name } = await this.linkOf(token);
    await this.preferences.endMails(personId, kind);
    return this.page(language, `<p>${escaped(translate(language, 'unsubscribe.done', { kind: name }))}</p>`);
  }

  private async linkOf(token: string): Promise<Link> {
    const said = this.tokens.read(token);
    if (!said || !(isNoticeKind(said.kind) || said.kind === 'digest')) throw invalid();
    const person = await this.database.first<{ language: Language }>(
      'SELECT u.language FROM app_user u WHERE u.id = $1',
      [said.personId],
    );
    if (!person) throw invalid();
    const { language } = person;
    const name = said.kind === 'digest' ? translate(language, 'unsubscribe.digest') : kindName(said.kind, language);
    return { personId: said.personId, kind: said.kind, language, name };
  }

  private page(language: Language, content: string): Answer {
    const title = escaped(translate(language, 'unsubscribe.title'));
    const city = escaped(this.config.city.name[language]);
    const html = `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body style="font-family:Arial,sans-serif;max-width:640px;margin:48px auto;padding:0 16px;line-height:1.5">
<h1 style="font-size:22px">${title}</h1>${content}<p style="color:#555">${city}</p></body></html>
`;
    return new Answer(new StreamableFile(Buffer.from(html)), {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        // The address holds the token: it goes nowhere else, and the page loads nothing.
        'referrer-policy': 'no-referrer',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
      },
    });
  }
}

const invalid = (): DomainError => new DomainError('not-found', 'UNSUBSCRIBE_LINK_INVALID');
