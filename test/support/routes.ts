import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export interface Route {
  readonly method: string;
  /** As in the document of the interface: `/api/v1/projects/{id}`. */
  readonly path: string;
}

/** Every route that the server itself knows, documented or not; HEAD comes with each GET. */
export function routesOf(app: NestFastifyApplication): Route[] {
  const routes: Route[] = [];
  const parents: string[] = [];
  for (const line of app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false }).split('\n')) {
    const [, indent = '', part = '', methods] = /^((?:[│ ] {3})*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? [];
    if (part === '') continue;
    const depth = indent.length / 4;
    parents.length = depth;
    parents.push(part === '(empty root node)' ? '' : part);
    if (methods === undefined) continue;
    // The rest of an address has no name in the router; the document calls it `path`.
    const path = parents
      .join('')
      .replaceAll(/:(\w+)/g, '{$1}')
      .replace(/\/?\*$/, '/{path}');
    for (const method of methods.split(', ')) if (method !== 'HEAD') routes.push({ method, path });
  }
  return routes;
}
