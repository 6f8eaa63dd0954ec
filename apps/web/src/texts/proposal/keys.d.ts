import type proposal from './ru';

declare global {
  interface TextAreas {
    proposal: typeof proposal;
  }
}
