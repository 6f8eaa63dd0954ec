import type account from './ru';

declare global {
  interface TextAreas {
    account: typeof account;
  }
}
