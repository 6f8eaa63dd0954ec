import type project from './ru';

declare global {
  interface TextAreas {
    project: typeof project;
  }
}
