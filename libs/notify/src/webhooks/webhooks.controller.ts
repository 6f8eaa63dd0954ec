import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post, Query } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { z } from 'zod';
import { id } from '#contracts/platform';
import { CurrentActor, Requires } from '#libs/identity';
import type { Actor } from '#libs/kernel';
import {
  Answer,
  BASE_PATH,
  CONFIG,
  IfMatch,
  NotRemembered,
  Refuses,
  RequestUrl,
  currentLanguage,
  pageAnswer,
  pageQuery,
  several,
  translate,
} from '#libs/platform';
import type { Config, ExpectedVersion } from '#libs/platform';
import {
  DELIVERY_STATES,
  WEBHOOK_STATES,
  deliveryList,
  deliveryQuery,
  deliveryView,
  eventTypeList,
  secretRotation,
  webhookInput,
  webhookList,
  webhookPatch,
  webhookView,
  webhookWithSecret,
} from '../contract/webhooks.js';
import type { WebhookInput, WebhookPatch } from '../contract/webhooks.js';
import { DeliveriesService } from './deliveries.service.js';
import { exampleMessages } from './public-message.js';
import { NEWEST, WebhookRead } from './webhook-read.js';
import { WebhooksService } from './webhooks.service.js';

const listQuery = z.strictObject({ state: z.enum(WEBHOOK_STATES).optional(), ...pageQuery });
const logQuery = z.strictObject({ state: several(z.enum(DELIVERY_STATES)), ...deliveryQuery, ...pageQuery });

const NOT_STORED = { 'cache-control': 'no-store' } as const;
const IF_MATCH = { name: 'If-Match', required: true, description: 'The ETag that was read', example: '"v1"' };
const DELIVERED = `Messages are signed as Standard Webhooks has it (\`webhook-id\`, \`webhook-timestamp\`, \`webhook-signature\`). Each arrives at
least once: the same \`webhook-id\` is the same message. Their order is not promised: go by \`timestamp\`, and read the record.`;

@ApiTags('webhooks')
@Controller()
export class WebhooksController {
  constructor(
    private readonly webhooks: WebhooksService,
    private readonly sent: DeliveriesService,
    private readonly read: WebhookRead,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('webhook-event-types')
  @Requires('webhook.manage')
  @ApiOperation({ summary: 'Events that a webhook may be told of, each with a message', description: DELIVERED })
  @ApiOkResponse({ standardSchema: eventTypeList })
  eventTypes(): Answer {
    const items = exampleMessages(this.config.http.publicUrl ?? '').map((example) => ({
      type: example.type,
      description: translate(currentLanguage(), `webhook.event.${example.type}`),
      example,
    }));
    return new Answer({ items });
  }

  @Get('webhooks')
  @Requires('webhook.manage')
  @ApiOperation({ summary: 'Webhooks, newest first' })
  @ApiOkResponse({ standardSchema: webhookList })
  async list(
    @Query({ schema: listQuery }) { state, limit, after }: z.infer<typeof listQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    return pageAnswer(await this.read.page(state, { limit, after }), { limit, order: NEWEST, url });
  }

  @Post('webhooks')
  // Its answer shows a secret, which is kept nowhere in clear.
  @NotRemembered()
  @Requires('webhook.manage')
  @ApiOperation({
    summary: 'Tell another system of events; the secret is shown in this answer alone',
    description: DELIVERED,
  })
  @ApiCreatedResponse({ standardSchema: webhookWithSecret })
  async create(@CurrentActor() actor: Actor, @Body({ schema: webhookInput }) body: WebhookInput): Promise<Answer> {
    const { id: webhookId, secret } = await this.webhooks.create(actor, body);
    const { json, version } = await this.read.one(webhookId);
    return new Answer(`${json.slice(0, -1)},"secret":${JSON.stringify(secret)}}`, {
      status: 201,
      location: `/${BASE_PATH}/webhooks/${webhookId}`,
      etag: version,
      headers: NOT_STORED,
    });
  }

  @Get('webhooks/:id')
  @Requires('webhook.manage')
  @ApiOperation({ summary: 'One webhook' })
  @ApiOkResponse({ standardSchema: webhookView })
  one(@Param('id', { schema: id }) webhookId: string): Promise<Answer> {
    return this.answer(webhookId);
  }

  @Patch('webhooks/:id')
  @Requires('webhook.manage')
  @ApiOperation({ summary: 'Change, disable or enable a webhook; disabling gives up what waits to be delivered' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ standardSchema: webhookView })
  async change(
    @Param('id', { schema: id }) webhookId: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: webhookPatch }) body: WebhookPatch,
  ): Promise<Answer> {
    await this.webhooks.change(webhookId, expected, body);
    return this.answer(webhookId);
  }

  @Delete('webhooks/:id')
  @HttpCode(204)
  @Requires('webhook.manage')
  @ApiOperation({ summary: 'Remove a webhook and the log of what was sent to it' })
  @ApiHeader(IF_MATCH)
  @ApiNoContentResponse({ description: 'It is told of nothing any more' })
  async remove(@Param('id', { schema: id }) webhookId: string, @IfMatch() expected: ExpectedVersion): Promise<void> {
    await this.webhooks.remove(webhookId, expected);
  }

  @Post('webhooks/:id/secret-rotations')
  @NotRemembered()
  @Requires('webhook.manage')
  @ApiOperation({ summary: 'Give it a new secret; for 24 hours messages are signed by the one before as well' })
  @ApiCreatedResponse({ standardSchema: secretRotation })
  async rotate(@Param('id', { schema: id }) webhookId: string): Promise<Answer> {
    return new Answer(await this.webhooks.rotate(webhookId), { status: 201, headers: NOT_STORED });
  }

  @Post('webhooks/:id/test')
  @HttpCode(202)
  @Requires('webhook.manage')
  @ApiOperation({ summary: 'Send it a `webhook.ping`, once; how it went stands in the delivery' })
  @ApiAcceptedResponse({ standardSchema: deliveryView })
  async test(@Param('id', { schema: id }) webhookId: string): Promise<Answer> {
    return this.accepted(await this.webhooks.ping(webhookId));
  }

  @Get('webhooks/:id/deliveries')
  @Requires('webhook.manage')
  @ApiOperation({
    summary: 'What was sent to a webhook, newest first. Delivered messages are kept for 30 days, failed ones for 90',
  })
  @ApiOkResponse({ standardSchema: deliveryList })
  async deliveries(
    @Param('id', { schema: id }) webhookId: string,
    @Query({ schema: logQuery }) { limit, after, ...filters }: z.infer<typeof logQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    const rows = await this.read.deliveries(webhookId, filters, { limit, after }, currentLanguage());
    return pageAnswer(rows, { limit, order: NEWEST, url });
  }

  @Get('webhook-deliveries/:id')
  @Requires('webhook.manage')
  @ApiOperation({ summary: 'One delivery: its message, and every try with the beginning of its answer' })
  @ApiOkResponse({ standardSchema: deliveryView })
  async delivery(@Param('id', { schema: id }) deliveryId: string): Promise<Answer> {
    return new Answer(await this.read.delivery(deliveryId, currentLanguage()));
  }

  @Post('webhook-deliveries/:id/replay')
  @HttpCode(202)
  @Requires('webhook.manage')
  @ApiOperation({ summary: 'Send the same message under the same id again, beginning now' })
  @ApiAcceptedResponse({ standardSchema: deliveryView })
  @Refuses({ conflict: ['WEBHOOK_DISABLED'] })
  async replay(@Param('id', { schema: id }) deliveryId: string): Promise<Answer> {
    await this.sent.replay(deliveryId);
    return this.accepted(deliveryId);
  }

  private async answer(webhookId: string): Promise<Answer> {
    const { json, version } = await this.read.one(webhookId);
    // What the product notices of a webhook makes no new version.
    return new Answer(json, { etag: version, headers: NOT_STORED });
  }

  private async accepted(deliveryId: string): Promise<Answer> {
    return new Answer(await this.read.delivery(deliveryId, currentLanguage()), {
      status: 202,
      location: `/${BASE_PATH}/webhook-deliveries/${deliveryId}`,
    });
  }
}
