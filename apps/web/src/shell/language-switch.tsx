import { NativeSelect } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, LANGUAGE_NAMES } from '../texts/language';
import type { Language } from '../texts/language';
import { speak } from '../texts';

/** The language of the screens here and now; that of mails and papers is chosen in the account. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  return (
    <NativeSelect
      aria-label={t('language.label')}
      size="xs"
      value={i18n.language}
      data={LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }))}
      onChange={(event) => {
        // sentences of the server are in the language that they were asked in
        void speak(event.currentTarget.value as Language).then(() => client.invalidateQueries());
      }}
    />
  );
}
