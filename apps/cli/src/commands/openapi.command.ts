import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { compose, createLogger, openApiDocument, parseConfig, prefixRoutes } from '#libs/platform';
import { API_MODULES } from '../../../api/src/api.modules.js';

/** What the document does not depend on, so that nobody has to set it. */
const UNUSED = { DATABASE_URL: 'postgres://unused', JWT_SECRET: 'unused'.padEnd(32, '.') };

/** The OpenAPI document without a running product: nothing is connected to, and no service is made. */
export const openapiCommand = (root: string): Command =>
  new Command('openapi')
    .description('Write the OpenAPI document of the HTTP API; needs no database')
    .option('--output <file>', 'into this file instead of the terminal')
    .action(async ({ output }: { output?: string }) => {
      const module = compose(parseConfig(UNUSED, root), createLogger('silent'), API_MODULES);
      const app = await NestFactory.create(module, new FastifyAdapter(), { preview: true, logger: false });
      prefixRoutes(app);
      const document = JSON.stringify(openApiDocument(app));
      if (output === undefined) process.stdout.write(`${document}\n`);
      else await writeFile(output, document);
    });
