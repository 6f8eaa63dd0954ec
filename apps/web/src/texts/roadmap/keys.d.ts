import type roadmap from './ru';

declare global {
  interface TextAreas {
    roadmap: typeof roadmap;
  }
}
