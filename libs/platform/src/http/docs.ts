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
  const serve = (path: string, answer: (docs: Docs, request: IncomingMessage, response: ServerResponse) => void) =>
    app.use(path, async (request: IncomingMessage, response: ServerResponse, next: (error: unknown) => void) => {
      try {
        answer(await (made ??= makeDocs(app)), request, response);
      } catch (error) {
        next(error);
      }
    });
  serve('/api/docs-json', ({ json }, _request, response) => {
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.end(json);
  });
  serve('/api/docs', ({ page }, request, response) => page(request, response));
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
