import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { id } from '#contracts/platform';
import { CurrentActor, Requires, StreamSession } from '#libs/identity';
import type { OpenedBy } from '#libs/identity';
import type { Actor } from '#libs/kernel';
import { Answer, Refuses, RequestUrl, eventStream, pageAnswer, pageQuery, several } from '#libs/platform';
import {
  mailDeliveryList,
  mailDeliveryView,
  noticeList,
  noticeView,
  readUpTo,
  unreadCount,
} from '../../contract/notices.js';
import { MAIL_STATES } from '../../domain/mail-states.js';
import { MailAgain } from '../../mail/application/mail-again.js';
import { DeliveryRead, NEWEST_MAIL } from '../../mail/persistence/delivery-read.js';
import { NoticeReading } from '../application/notice-reading.js';
import { NOTICE_KIND_CODES } from '../../domain/notice-kinds.js';
import { NoticeRead, UNREAD_FIRST } from '../persistence/notice-read.js';
import { NoticeStream } from './notice-stream.js';

const kind = several(z.enum(NOTICE_KIND_CODES));
const noticeQuery = z.strictObject({
  ...pageQuery,
  unread: z.stringbool().optional().meta({ description: 'Only what is not read yet' }),
  kind,
});
const deliveryQuery = z.strictObject({
  ...pageQuery,
  state: several(z.enum(MAIL_STATES)),
  kind: several(z.enum([...NOTICE_KIND_CODES, 'digest'])),
  receiver: id.optional(),
});

@ApiTags('notices')
@Controller('notices')
export class NoticesController {
  constructor(
    private readonly read: NoticeRead,
    private readonly reading: NoticeReading,
    private readonly deliveries: DeliveryRead,
    private readonly mailAgain: MailAgain,
    private readonly stream: NoticeStream,
  ) {}

  @Get()
  @Requires('notice.read')
  @ApiOperation({ summary: 'Own notices: unread ones first, newest first; filters, pages' })
  @ApiOkResponse({ standardSchema: noticeList })
  async page(
    @CurrentActor() { userId }: Actor,
    @Query({ schema: noticeQuery }) query: z.infer<typeof noticeQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    const rows = await this.read.page(userId, query);
    return pageAnswer(rows, { limit: query.limit, order: UNREAD_FIRST, url });
  }

  @Get('unread-count')
  @Requires('notice.read')
  @ApiOperation({ summary: 'How many own notices are unread' })
  @ApiOkResponse({ standardSchema: unreadCount })
  async count(@CurrentActor() { userId }: Actor): Promise<Answer> {
    return this.unread(userId);
  }

  @Get('events')
  @Requires('notice.read')
  @ApiOperation({
    summary: 'New own notices as they come',
    description: `Server-sent events: \`notice\` with the notice, and \`count\` with \`{"unread": n}\` at the start, after each change and every
15 seconds. With \`Last-Event-ID\` it goes on after that notice. It ends when the session or the access token does.`,
  })
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'The number of the last notice that arrived' })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({
    description: 'Events `notice` and `count`',
    content: {
      'text/event-stream': {
        schema: { type: 'string' },
        example: 'id: 14\nevent: notice\ndata: {"number":14,"title":"…"}\n\nevent: count\ndata: {"unread":3}\n\n',
      },
    },
  })
  events(
    @CurrentActor() { userId }: Actor,
    @StreamSession() session: OpenedBy,
    @Headers('last-event-id') last: string | undefined,
  ): Answer {
    const after = /^\d{1,15}$/.test(last ?? '') ? Number(last) : null;
    return eventStream(this.stream.of(userId, session, after));
  }

  @Get('deliveries')
  @Requires('notice.log')
  @ApiOperation({ summary: 'What became of each mail, newest first: filters, pages' })
  @ApiOkResponse({ standardSchema: mailDeliveryList })
  async log(
    @Query({ schema: deliveryQuery }) query: z.infer<typeof deliveryQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    const rows = await this.deliveries.page(query);
    return pageAnswer(rows, { limit: query.limit, order: NEWEST_MAIL, url });
  }

  @Post('deliveries/:id/again')
  @HttpCode(202)
  @Requires('job.manage')
  @ApiOperation({ summary: 'Offer a mail that did not go out once more' })
  @ApiAcceptedResponse({ standardSchema: mailDeliveryView })
  @Refuses({ conflict: ['MAIL_NOT_FAILED'] })
  async again(@Param('id', { schema: id }) mailId: string): Promise<Answer> {
    await this.mailAgain.send(mailId);
    return new Answer(await this.deliveries.one(mailId), { status: 202 });
  }

  @Post('read')
  @HttpCode(200)
  @Requires('notice.read')
  @ApiOperation({ summary: 'I have read this notice and all that came before it' })
  @ApiOkResponse({ standardSchema: unreadCount })
  async readUpTo(
    @CurrentActor() { userId }: Actor,
    @Body({ schema: readUpTo }) { upTo }: z.infer<typeof readUpTo>,
  ): Promise<Answer> {
    await this.reading.readUpTo(userId, upTo);
    return this.unread(userId);
  }

  @Post(':id/read')
  @HttpCode(200)
  @Requires('notice.read')
  @ApiOperation({ summary: 'I have read this notice' })
  @ApiOkResponse({ standardSchema: noticeView })
  async readOne(@CurrentActor() { userId }: Actor, @Param('id', { schema: id }) noticeId: string): Promise<Answer> {
    await this.reading.read(userId, noticeId);
    return new Answer(await this.read.one(userId, noticeId));
  }

  private async unread(userId: string): Promise<Answer> {
    const { unread } = await this.read.standing(userId);
    return new Answer({ unread });
  }
}
