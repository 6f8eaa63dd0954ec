import type sdg from './ru';

declare global {
  interface TextAreas {
    sdg: typeof sdg;
  }
}
