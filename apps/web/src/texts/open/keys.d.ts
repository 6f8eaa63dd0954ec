import type open from './ru';

declare global {
  interface TextAreas {
    open: typeof open;
  }
}
