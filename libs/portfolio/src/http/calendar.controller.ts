import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { day } from '#contracts/platform';
import { Requires } from '#libs/identity';
import type { Day } from '#libs/kernel';
import { Answer, OptionalIfMatch, Refuses } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { CalendarService } from '../application/calendar.service.js';
import { calendar, calendarDayInput } from '../contract/calendar.js';
import { CalendarRead } from '../persistence/calendar-read.js';

const calendarQuery = z.strictObject({ year: z.coerce.number().int().min(1990).max(2200).meta({ example: 2026 }) });

@ApiTags('reference')
@Controller('calendar')
export class CalendarController {
  constructor(
    private readonly service: CalendarService,
    private readonly read: CalendarRead,
  ) {}

  @Get()
  @Requires('reference.read')
  @ApiOperation({ summary: 'Days of a year that differ from the week: holidays and moved working days' })
  @ApiOkResponse({ standardSchema: calendar })
  async ofYear(@Query({ schema: calendarQuery }) { year }: z.infer<typeof calendarQuery>): Promise<Answer> {
    return this.answer(year);
  }

  @Put(':day')
  @Requires('reference.manage')
  @ApiOperation({ summary: 'Enter a holiday or a moved working day, or change it' })
  @ApiOkResponse({ standardSchema: calendar, description: 'The calendar of that year' })
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'The calendar’s ETag; looked at when it is sent',
    example: '"v1"',
  })
  @Refuses({ stale: ['STALE'] })
  async put(
    @Param('day', { schema: day }) on: Day,
    @OptionalIfMatch() expected: ExpectedVersion,
    @Body({ schema: calendarDayInput }) body: z.infer<typeof calendarDayInput>,
  ): Promise<Answer> {
    await this.service.put(on, expected, body);
    return this.answer(Number(on.slice(0, 4)));
  }

  @Delete(':day')
  @HttpCode(204)
  @Requires('reference.manage')
  @ApiOperation({ summary: 'Make it an ordinary day of the week again' })
  @ApiNoContentResponse()
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'The calendar’s ETag; looked at when it is sent',
    example: '"v1"',
  })
  @Refuses({ stale: ['STALE'] })
  async remove(@Param('day', { schema: day }) on: Day, @OptionalIfMatch() expected: ExpectedVersion): Promise<void> {
    await this.service.remove(on, expected);
  }

  private async answer(year: number): Promise<Answer> {
    const { json, version } = await this.read.ofYear(year);
    return new Answer(json, { etag: version });
  }
}
