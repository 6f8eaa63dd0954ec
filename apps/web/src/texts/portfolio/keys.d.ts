import type portfolio from './ru';

declare global {
  interface TextAreas {
    portfolio: typeof portfolio;
  }
}
