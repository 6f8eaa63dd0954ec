import type indicators from './ru';

declare global {
  interface TextAreas {
    indicators: typeof indicators;
  }
}
