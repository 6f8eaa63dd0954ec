import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Requires } from '#libs/identity';
import { RequestUrl, pageAnswer } from '#libs/platform';
import type { Answer } from '#libs/platform';
import { personList } from '../contract/reference.js';
import { PEOPLE_ORDER, PeopleRead } from '../persistence/people-read.js';
import { peopleQuery } from './reference-query.js';

@ApiTags('reference')
@Controller('people')
export class PeopleController {
  constructor(private readonly read: PeopleRead) {}

  @Get()
  @Requires('person.choose')
  @ApiOperation({
    summary: 'People to choose from, by name: who may be named as manager, owner, assignee or member of a team',
  })
  @ApiOkResponse({ standardSchema: personList })
  async page(
    @Query({ schema: peopleQuery }) query: z.infer<typeof peopleQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    return pageAnswer(await this.read.page(query), { limit: query.limit, order: PEOPLE_ORDER, url });
  }
}
