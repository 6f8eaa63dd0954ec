import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { z } from 'zod';
import { id } from '#contracts/platform';
import { DomainError } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import { Answer, BASE_PATH, IfMatch, Refuses, RequestUrl, pageAnswer, pageQuery } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { Users } from '../application/users.js';
import { changeUser, createUser, setGrants, setPassword, user, userList, userQuery } from '../contract/users.js';
import type { ChangeUser, CreateUser, SetGrants, SetPassword } from '../contract/users.js';
import { USER_ORDER, UserQueries } from '../persistence/user-queries.js';
import { CurrentActor } from './current-actor.js';
import { NOT_STORED } from './not-stored.js';
import { Requires } from './requires.js';

const query = z.strictObject({ ...userQuery, ...pageQuery });

@ApiTags('identity')
@Controller('users')
export class UsersController {
  constructor(
    private readonly users: Users,
    private readonly queries: UserQueries,
  ) {}

  @Get()
  @Requires('user.read')
  @ApiOperation({ summary: 'Users by name' })
  @ApiOkResponse({ standardSchema: userList })
  async list(@Query({ schema: query }) filter: z.infer<typeof query>, @RequestUrl() url: string): Promise<Answer> {
    return pageAnswer(await this.queries.page(filter), { limit: filter.limit, order: USER_ORDER, url });
  }

  @Get(':id')
  @Requires('user.read')
  @ApiOperation({ summary: 'One user' })
  @ApiOkResponse({ standardSchema: user })
  async get(@Param('id', { schema: id }) userId: string): Promise<Answer> {
    return this.view(userId);
  }

  @Post()
  @Requires('user.manage')
  @ApiOperation({ summary: 'Add a user with a first password and roles' })
  @ApiCreatedResponse({ standardSchema: user })
  @Refuses({ conflict: ['EMAIL_TAKEN', 'DIRECTION_HAS_HEAD'] })
  async create(@Body({ schema: createUser }) body: CreateUser): Promise<Answer> {
    const created = await this.users.create(body);
    return this.view(created.id, { status: 201, location: `/${BASE_PATH}/users/${created.id}` });
  }

  @Patch(':id')
  @Requires('user.manage')
  @ApiOperation({ summary: 'Change a user; deactivation ends the sessions' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: user })
  @Refuses({ conflict: ['EMAIL_TAKEN', 'OWN_ACCOUNT', 'LAST_ADMIN'] })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) userId: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: changeUser }) body: ChangeUser,
  ): Promise<Answer> {
    await this.users.change(actor, userId, expected, body);
    return this.view(userId);
  }

  @Put(':id/grants')
  @Requires('user.manage')
  @ApiOperation({ summary: "Set all of a user's roles" })
  @ApiHeader({ name: 'If-Match', required: true, description: "The user's ETag" })
  @ApiOkResponse({ standardSchema: user })
  @Refuses({ conflict: ['DIRECTION_HAS_HEAD', 'OWN_ADMIN_ROLE', 'LAST_ADMIN'] })
  async setGrants(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) userId: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: setGrants }) body: SetGrants,
  ): Promise<Answer> {
    await this.users.setGrants(actor, userId, expected, body.grants);
    return this.view(userId);
  }

  @Put(':id/password')
  @Requires('user.manage')
  @ApiOperation({ summary: 'Give a user a new password; ends the sessions' })
  @ApiHeader({ name: 'If-Match', required: true, description: "The user's ETag" })
  @ApiOkResponse({ standardSchema: user })
  async setPassword(
    @Param('id', { schema: id }) userId: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: setPassword }) body: SetPassword,
  ): Promise<Answer> {
    await this.users.setPassword(userId, expected, body.newPassword);
    return this.view(userId);
  }

  @Delete(':id/sessions')
  @HttpCode(204)
  @Requires('user.manage')
  @ApiOperation({ summary: 'Sign a user out everywhere; the user may sign in again' })
  @ApiNoContentResponse({ description: 'All sessions have ended' })
  async endSessions(@Param('id', { schema: id }) userId: string): Promise<void> {
    await this.users.endSessions(userId);
  }

  @Post(':id/unlock')
  @HttpCode(204)
  @Requires('user.manage')
  @ApiOperation({ summary: 'Let a locked user sign in again' })
  @ApiNoContentResponse({ description: 'Failures are counted anew' })
  async unlock(@Param('id', { schema: id }) userId: string): Promise<void> {
    await this.users.unlock(userId);
  }

  private async view(userId: string, more: { status?: number; location?: string } = {}): Promise<Answer> {
    const found = await this.queries.one(userId);
    if (!found) throw new DomainError('not-found', 'NOT_FOUND');
    return new Answer(found.json, { ...more, etag: found.version, headers: NOT_STORED });
  }
}
