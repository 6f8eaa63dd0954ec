import type reports from './ru';

declare global {
  interface TextAreas {
    reports: typeof reports;
  }
}
