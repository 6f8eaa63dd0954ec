import { Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, LANGUAGE_NAMES } from '../../../texts/language';
import { useDirections } from '../../../ui/reference';
import { useProposalForm } from '../draft/form';
import { Choice } from '../fields/choice';
import { useFieldName } from '../fields/field';
import { Line } from '../fields/line';
import { Prose } from '../fields/prose';
import { OtherLanguages } from './other-languages';

/** What it is about, in its original language first. */
export function EssenceStep() {
  const { t } = useTranslation('proposal');
  const form = useProposalForm();
  const name = useFieldName();
  const original = form.values.originalLanguage;
  return (
    <Stack>
      <Select
        label={name('originalLanguage')}
        description={t('help.originalLanguage')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }))}
        value={original}
        allowDeselect={false}
        onChange={(language) => language && form.setFieldValue('originalLanguage', language)}
      />
      <Line path={`title.${original}`} lang={original} description={t('help.title')} withAsterisk maxLength={300} />
      <Choice path="direction" options={useDirections()} required />
      <Prose path={`description.${original}`} lang={original} description={t('help.description')} withAsterisk />
      <OtherLanguages original={original} />
      <Prose path="purpose" />
      <Prose path="relevance" />
    </Stack>
  );
}
