import { Command } from 'commander';
import { NestFactory } from '@nestjs/core';
import { IdentityModule, Users, hashPassword } from '#libs/identity';
import type { Environment } from '../environment.js';
import { UnitOfWork, compose, createLogger, nestLogger, parseConfig } from '#libs/platform';

/** The first administrator of a new installation; everybody else is added over the API. */
export const userCommand = (root: string, environment: Environment): Command =>
  new Command('user').description('People').addCommand(
    new Command('create-admin')
      .description('Add an administrator; the password is read from ADMIN_PASSWORD')
      .requiredOption('--email <email>')
      .requiredOption('--name <name>')
      .action(async ({ email, name }: { email: string; name: string }) => {
        const password = environment['ADMIN_PASSWORD'];
        if (!password || password.length < 12) throw new Error('Set ADMIN_PASSWORD to at least 12 characters.');
        const config = parseConfig(environment, root);
        const logger = createLogger('warn');
        const app = await NestFactory.createApplicationContext(compose(config, logger, [IdentityModule]), {
          logger: nestLogger(logger),
          abortOnError: false,
        });
        try {
          const passwordHash = await hashPassword(password);
          const grants = [{ role: 'admin' as const, directionId: null, organisationId: null }];
          await app
            .get(UnitOfWork)
            .run((tx) =>
              app.get(Users).createUser(tx, { email, name: { ru: name }, language: 'ru', passwordHash, grants }),
            );
          process.stdout.write(`Added the administrator ${email}.\n`);
        } finally {
          await app.close();
        }
      }),
  );
