import type feedback from './ru';

declare global {
  interface TextAreas {
    feedback: typeof feedback;
  }
}
