import type committee from './ru';

declare global {
  interface TextAreas {
    committee: typeof committee;
  }
}
