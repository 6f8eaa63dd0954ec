import { createHash } from 'node:crypto';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, UseGuards } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import { z } from 'zod';
import { id } from '#contracts/platform';
import { AddressThrottle, CurrentActor, Requires } from '#libs/identity';
import type { Actor } from '#libs/kernel';
import {
  Answer,
  BASE_PATH,
  NotRemembered,
  Public,
  Refuses,
  RequestUrl,
  currentLanguage,
  pageAnswer,
  pageQuery,
} from '#libs/platform';
import { feedInput, feedList, feedQuery, feedToken, feedWithAddress } from '../contract/calendar-feeds.js';
import type { FeedInput } from '../contract/calendar-feeds.js';
import { CalendarFeedRead, NEWEST } from './calendar-feed-read.js';
import { CalendarFeedsService } from './calendar-feeds.service.js';

const listQuery = z.strictObject(pageQuery);

/** A whole office may sit behind one address. */
const LIMIT = { limit: 300, ttl: 60_000 } as const;

const EXAMPLE = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'BEGIN:VEVENT',
  'UID:milestone-0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b@alm.zhoba',
  'DTSTART;VALUE=DATE:20260930',
  'SUMMARY:ALM-2026-0001: Покрытие уложено',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

@ApiTags('calendar feeds')
@Controller()
export class CalendarFeedsController {
  constructor(
    private readonly feeds: CalendarFeedsService,
    private readonly read: CalendarFeedRead,
  ) {}

  @Post('calendar-feeds')
  // Its answer shows a secret, which is kept nowhere in clear.
  @NotRemembered()
  @Requires('feed.own')
  @ApiOperation({ summary: 'A calendar to subscribe to; its secret address is shown in this answer alone' })
  @ApiCreatedResponse({ standardSchema: feedWithAddress })
  @Refuses({ conflict: ['CALENDAR_FEEDS_FULL'] })
  async create(
    @CurrentActor() actor: Actor,
    @Body({ schema: feedInput }) body: FeedInput,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    const { id: feedId, token } = await this.feeds.create(actor, body, currentLanguage());
    const json = await this.read.one(actor, feedId);
    const address = `${baseOf(url)}/${BASE_PATH}/calendar/${token}.ics`;
    return new Answer(`${json.slice(0, -1)},"address":${JSON.stringify(address)}}`, {
      status: 201,
      headers: { 'cache-control': 'no-store' },
    });
  }

  @Get('calendar-feeds')
  @Requires('feed.own')
  @ApiOperation({ summary: 'Own calendars, newest first' })
  @ApiOkResponse({ standardSchema: feedList })
  async list(
    @CurrentActor() actor: Actor,
    @Query({ schema: listQuery }) { limit, after }: z.infer<typeof listQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    return pageAnswer(await this.read.page(actor, { limit, after }), { limit, order: NEWEST, url });
  }

  @Delete('calendar-feeds/:id')
  @HttpCode(204)
  @Requires('feed.own')
  @ApiOperation({ summary: 'Revoke a calendar: its address leads nowhere from now on' })
  @ApiNoContentResponse({ description: 'It is gone' })
  async revoke(@CurrentActor() actor: Actor, @Param('id', { schema: id }) feedId: string): Promise<void> {
    await this.feeds.revoke(actor, feedId);
  }

  @Get('calendar/:token.ics')
  @Public()
  @UseGuards(AddressThrottle)
  @Throttle({ default: LIMIT })
  @ApiOperation({ summary: 'The calendar at a secret address, for calendar programs: what its owner may see today' })
  @ApiProduces('text/calendar')
  @ApiOkResponse({ description: 'iCalendar (RFC 5545)', schema: { type: 'string', example: EXAMPLE } })
  @Refuses({ 'too-many': ['TOO_MANY_REQUESTS'] })
  async calendar(
    @Param('token', { schema: feedToken }) token: string,
    @Query({ schema: feedQuery }) { component }: z.infer<typeof feedQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    const content = Buffer.from(await this.read.calendar(token, component, baseOf(url)));
    return new Answer(content, {
      headers: {
        'content-type': 'text/calendar; charset=utf-8',
        etag: `"${createHash('sha256').update(content).digest('base64url')}"`,
        // Asked for again each time: rights may have changed.
        'cache-control': 'private, no-cache',
      },
    });
  }
}

const baseOf = (url: string): string => url.slice(0, url.indexOf(`/${BASE_PATH}/`));
