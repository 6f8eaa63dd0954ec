import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import { Queue } from 'bullmq';
import { fastify } from 'fastify';
import type { FastifyInstance } from 'fastify';
import { QUEUES } from '#libs/platform';
import type { Logger, Queues } from '#libs/platform';
import { QUEUE_BOARD } from './board-page.js';

/** Of the page alone: it would ask Google for its typefaces. The reader's own will do. */
const OUTSIDE_STYLES = /<link\b[^>]*\bhref="https?:[^>]*>/g;

/** Bull Board as a server of its own that listens nowhere: it answers what it is handed. It shows, and changes nothing. */
export async function boardServer(queues: Queues, logger: Logger): Promise<FastifyInstance> {
  // A handle that never came up is replaced in `queues`, but would stay on the board.
  await Promise.all(QUEUES.map((name) => queues.get(name).waitUntilReady()));
  const serverAdapter = new FastifyAdapter();
  createBullBoard({
    queues: QUEUES.map((name) => new BullMQAdapter(real(queues.get(name)), { readOnlyMode: true })),
    serverAdapter,
    options: { uiConfig: { boardTitle: 'Zhoba', hideDocsLink: true } },
  });
  const server = fastify({ routerOptions: { maxParamLength: 200 } });
  server.addHook('onSend', async (_request, reply, payload) =>
    typeof payload === 'string' && reply.getHeader('content-type')?.toString().startsWith('text/html')
      ? payload.replaceAll(OUTSIDE_STYLES, '')
      : payload,
  );
  server.addHook('onError', async (request, _reply, error) => {
    logger.error({ err: error, url: request.url }, 'the board of the queue could not answer');
  });
  await server.register(serverAdapter.registerPlugin(), { prefix: QUEUE_BOARD.path });
  await server.ready();
  return server;
}

function real(queue: unknown): Queue {
  if (queue instanceof Queue) return queue;
  throw new Error('the board shows BullMQ queues only');
}
