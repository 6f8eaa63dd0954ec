import type administration from './ru';

declare global {
  interface TextAreas {
    administration: typeof administration;
  }
}
