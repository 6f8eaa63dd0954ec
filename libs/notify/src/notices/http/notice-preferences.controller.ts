import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '#libs/identity';
import type { Actor } from '#libs/kernel';
import { Answer, IfMatch, Refuses, currentLanguage } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { noticePreferences, noticePreferencesInput } from '../../contract/notices.js';
import type { NoticePreferencesInput } from '../../contract/notices.js';
import { NoticePreferencesService } from '../application/notice-preferences.service.js';
import { PreferencesRead } from '../persistence/preferences-read.js';

// The names of kinds come in the reader's language, which the version does not speak for.
const NOT_STORED = { 'cache-control': 'no-store' } as const;

@ApiTags('notices')
@Controller('me/notice-preferences')
export class NoticePreferencesController {
  constructor(
    private readonly preferences: NoticePreferencesService,
    private readonly read: PreferencesRead,
  ) {}

  @Get()
  @Requires('notice.read')
  @ApiOperation({ summary: 'How each kind of notice comes to me, and when my mails may come' })
  @ApiOkResponse({ standardSchema: noticePreferences })
  async get(@CurrentActor() { userId }: Actor): Promise<Answer> {
    const { body, version } = await this.read.of(userId, currentLanguage());
    return new Answer(body, { etag: version, headers: NOT_STORED });
  }

  @Put()
  @Requires('notice.read')
  @ApiOperation({ summary: 'Choose how each kind of notice comes, and when mails may come' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag that was read', example: '"v1"' })
  @ApiOkResponse({ standardSchema: noticePreferences })
  @Refuses({ unprocessable: ['NOTICE_PREFERENCES_NOT_POSSIBLE'] })
  async choose(
    @CurrentActor() actor: Actor,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: noticePreferencesInput }) body: NoticePreferencesInput,
  ): Promise<Answer> {
    await this.preferences.choose(actor.userId, expected, body);
    return this.get(actor);
  }
}
