import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { serveDocs, serveScreens } from '#libs/platform';
import type { Config } from '#libs/platform';

/** Documents the API, serves the screens where they are built (below `root`, the project's folder), and opens the port. */
export async function serve(app: NestFastifyApplication, { http }: Config, root: string): Promise<void> {
  serveDocs(app);
  const screens = join(root, 'dist', 'apps', 'web');
  if (existsSync(screens)) await serveScreens(app, screens);
  await app.listen(http.port, http.host);
}
