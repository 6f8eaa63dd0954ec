import { Fieldset, SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../../texts/language';
import type { Language } from '../../../texts/language';
import { Line } from '../fields/line';
import { Prose } from '../fields/prose';

/** The same beside each other in the languages that it was not written in. */
export function OtherLanguages({ original }: { original: Language }) {
  const { t } = useTranslation('proposal');
  return (
    <Fieldset legend={t('otherLanguages')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {LANGUAGES.filter((language) => language !== original).map((language) => (
          <Stack key={language}>
            <Line path={`title.${language}`} lang={language} maxLength={300} />
            <Prose path={`description.${language}`} lang={language} />
          </Stack>
        ))}
      </SimpleGrid>
    </Fieldset>
  );
}
