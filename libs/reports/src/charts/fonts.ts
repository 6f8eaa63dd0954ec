import { createRequire } from 'node:module';

const resolve = createRequire(import.meta.url).resolve;

/** Where the papers' font lies: the renderer of pictures takes files only. */
export const FONT_PATHS = {
  regular: resolve('@expo-google-fonts/golos-text/400Regular/GolosText_400Regular.ttf'),
  semiBold: resolve('@expo-google-fonts/golos-text/600SemiBold/GolosText_600SemiBold.ttf'),
} as const;

export type Weight = keyof typeof FONT_PATHS;
