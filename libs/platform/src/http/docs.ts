import type { IncomingMessage, ServerResponse } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import type { Express } from 'express';
import { openApiDocument } from './openapi.js';

type Docs = { readonly json: string; readonly page: Express };

/**
 * Swagger UI at /api/docs, the document at /api/docs-json. Both are made when somebody first asks for them: most processes
 * are never asked, and start sooner and smaller without.
 */
export function serveDocs(app: INestApplication): void {
  let made: Promise<Docs> | undefined;
  const docs = () => (made ??= makeDocs(app));
  app.use('/api/docs-json', (_request: IncomingMessage, response: ServerResponse, next: (error: unknown) => void) => {
    docs().then(({ json }) => {
      response.setHeader('content-type', 'application/json; charset=utf-8');
      response.end(json);
    }, next);
  });
  app.use('/api/docs', (request: IncomingMessage, response: ServerResponse, next: (error: unknown) => void) => {
    docs().then(({ page }) => page(request, response), next);
  });
}

async function makeDocs(app: INestApplication): Promise<Docs> {
  const [{ default: express }, { default: swaggerUi }] = await Promise.all([
    import('express'),
    import('swagger-ui-express'),
  ]);
  const document = openApiDocument(app);
  const page = express();
  const options = { customSiteTitle: 'Zhoba API', swaggerOptions: { persistAuthorization: true } };
  page.use('/', swaggerUi.serve, swaggerUi.setup(document, options));
  return { json: JSON.stringify(document), page };
}
