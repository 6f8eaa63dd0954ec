import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { serveDocs } from '#libs/platform';
import type { Config } from '#libs/platform';

/** Documents the API and opens the port. */
export async function serve(app: NestFastifyApplication, { http }: Config): Promise<void> {
  serveDocs(app);
  await app.listen(http.port, http.host);
}
