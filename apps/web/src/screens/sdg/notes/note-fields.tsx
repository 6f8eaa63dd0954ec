import { NumberInput, Select, SimpleGrid, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { SdgNote } from '../../../api';
import { TrilingualFields } from '../../../ui/trilingual-fields';
import { useSources } from '../records/use-sources';

export const NOTE_KINDS = ['policy', 'challenge', 'target_value'] as const satisfies readonly SdgNote['kind'][];

export interface NoteDraft {
  readonly text: { kk: string | null; ru: string; en: string | null };
  readonly year: number | '';
  readonly source: string | null;
}

export const NOTE_FIELDS = ['text.kk', 'text.ru', 'text.en', 'year', 'source'];
export const EMPTY_NOTE: NoteDraft = { text: { kk: null, ru: '', en: null }, year: '', source: null };

export const noteDraft = ({ text, year, source }: SdgNote): NoteDraft => ({
  text: { kk: text.kk, ru: text.ru ?? '', en: text.en },
  year: year ?? '',
  source: source === null ? null : `${source.number}`,
});

/** As the API takes it. */
export const noteValues = ({ text, year, source }: NoteDraft) => ({
  text,
  year: year === '' ? null : year,
  source: source === null ? null : Number(source),
});

/** What a note says; a value to be reached has a year. */
export function NoteFields({ form, kind }: { form: UseFormReturnType<NoteDraft>; kind: SdgNote['kind'] }) {
  const { t } = useTranslation(['sdg', 'common']);
  return (
    <Stack gap="xs">
      <TrilingualFields prose label={t('note.text')} field={(language) => form.getInputProps(`text.${language}`)} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NumberInput
          label={t('note.year')}
          allowDecimal={false}
          hideControls
          required={kind === 'target_value'}
          {...form.getInputProps('year')}
        />
        <Select
          label={t('note.source')}
          data={[...useSources()]}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': `${t('common:action.clear')}: ${t('note.source')}` }}
          {...form.getInputProps('source')}
        />
      </SimpleGrid>
    </Stack>
  );
}
