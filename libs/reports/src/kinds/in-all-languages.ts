import type { Language, Trilingual } from '#libs/kernel';
import { translate } from '#libs/platform';

/** Something said in every language: a later wording must not change a frozen paper. */
export const said = (inWords: (language: Language) => string): Trilingual => ({
  kk: inWords('kk'),
  ru: inWords('ru'),
  en: inWords('en'),
});

/** The words of a key of the catalogues in every language. */
export const worded = (key: string): Trilingual => said((language) => translate(language, key));
