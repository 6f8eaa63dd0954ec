import type day from './ru';

declare global {
  interface TextAreas {
    day: typeof day;
  }
}
