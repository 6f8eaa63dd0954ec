import type periods from './ru';

declare global {
  interface TextAreas {
    periods: typeof periods;
  }
}
