import { client } from './generated/client.gen';
import { sessionFetch } from '../session/session';

client.setConfig({ baseUrl: '', fetch: sessionFetch, throwOnError: true });

export * from './generated/sdk.gen';
export * from './generated/@tanstack/react-query.gen';
export type * from './generated/types.gen';
export * from './etag';
export * from './pages';
export * from './problem';
export * from './tagged';
