import { Stack, TextInput, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { SdgSource } from '../../../api';
import { TrilingualFields } from '../../../ui/trilingual-fields';
import { written } from '../../project/parts/written';

export interface SourceValues {
  readonly title: { kk: string | null; ru: string; en: string | null };
  readonly url: string | null;
  readonly secondUrl: string | null;
  readonly note: string | null;
}

export const SOURCE_FIELDS = ['title.kk', 'title.ru', 'title.en', 'url', 'secondUrl', 'note'];
export const EMPTY_SOURCE: SourceValues = {
  title: { kk: null, ru: '', en: null },
  url: null,
  secondUrl: null,
  note: null,
};

export const sourceValues = ({ title, url, secondUrl, note }: SdgSource): SourceValues => ({
  title: { kk: title.kk, ru: title.ru ?? '', en: title.en },
  url,
  secondUrl,
  note,
});

/** What a document is called and where it is. */
export function SourceFields({ form }: { form: UseFormReturnType<SourceValues> }) {
  const { t } = useTranslation('sdg');
  return (
    <Stack gap="xs">
      <TrilingualFields label={t('record.title')} field={(language) => form.getInputProps(`title.${language}`)} />
      <TextInput type="url" label={t('record.url')} {...written(form.getInputProps('url'))} />
      <TextInput type="url" label={t('source.secondUrl')} {...written(form.getInputProps('secondUrl'))} />
      <Textarea label={t('record.note')} autosize minRows={2} {...written(form.getInputProps('note'))} />
    </Stack>
  );
}
