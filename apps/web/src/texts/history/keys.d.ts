import type history from './ru';

declare global {
  interface TextAreas {
    history: typeof history;
  }
}
