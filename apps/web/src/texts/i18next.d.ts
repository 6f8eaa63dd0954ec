import 'i18next';
import type common from './common/ru';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: TextAreas;
  }
}

declare global {
  /** Each area adds its own in `texts/<area>/keys.d.ts`; the Russian catalogue says which keys there are. */
  interface TextAreas {
    common: typeof common;
  }
}
