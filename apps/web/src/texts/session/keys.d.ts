import type session from './ru';

declare global {
  interface TextAreas {
    session: typeof session;
  }
}
