import { NativeSelect, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { meChange, meGet, tagged } from '../../api';
import { useMe } from '../../session/me';
import { LANGUAGES, LANGUAGE_NAMES } from '../../texts/language';
import type { Language } from '../../texts/language';
import { ProblemAlert } from '../../ui/problem-alert';
import { useAct } from '../../ui/use-act';

/** The language of mails and papers; that of the screens stands in the header. */
export function LanguageChoice() {
  const { t } = useTranslation('account');
  const { language } = useMe();
  const { run, problem, busy } = useAct(async (chosen: Language) => {
    const { tag } = await tagged(meGet({ throwOnError: true }));
    return meChange({ body: { language: chosen }, headers: { 'If-Match': tag }, throwOnError: true });
  });
  return (
    <Stack gap="xs">
      {problem && <ProblemAlert problem={problem} />}
      <NativeSelect
        label={t('language')}
        description={t('languageHint')}
        value={language}
        disabled={busy}
        data={LANGUAGES.map((one) => ({ value: one, label: LANGUAGE_NAMES[one] }))}
        onChange={(event) => void run(event.currentTarget.value as Language)}
      />
    </Stack>
  );
}
