import type lists from './ru';

declare global {
  interface TextAreas {
    lists: typeof lists;
  }
}
