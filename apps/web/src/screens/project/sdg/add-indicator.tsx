import { Modal, Select, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { indicatorLinksAdd, indicatorsPageOptions } from '../../../api';
import { useAct } from '../../../ui/use-act';
import { useWords } from '../../../ui/words';
import { FormButtons } from '../../../ui/form-buttons';
import { Refused } from '../../../ui/refused';
import { useFieldErrors } from '../../../ui/use-field-errors';

const FIELDS = ['indicator', 'rationale'] as const;
const TYPING_PAUSE_MS = 300;

export function AddIndicator({ projectId, onClose }: { projectId: string; onClose: () => void }) {
  const { t } = useTranslation('project');
  const words = useWords();
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed, TYPING_PAUSE_MS);
  const found = useQuery(indicatorsPageOptions({ query: { limit: 50, ...(q && { q }) } })).data?.items ?? [];
  const form = useForm({ initialValues: { indicator: '', rationale: '' } });
  const add = useAct(({ indicator, rationale }: typeof form.values) =>
    indicatorLinksAdd({
      path: { id: projectId },
      body: { indicator, rationale: rationale || null },
      throwOnError: true,
    }),
  );
  useFieldErrors(form, add.problem, FIELDS);
  return (
    <Modal opened onClose={onClose} size="lg" title={t('sdg.addIndicator')}>
      <form
        onSubmit={form.onSubmit(async (values) => {
          if (await add.run(values)) onClose();
        })}
      >
        <Stack>
          <Select
            required
            searchable
            label={t('sdg.indicator')}
            data={found.map(({ code, name }) => ({ value: code, label: `${code}. ${words(name)}` }))}
            filter={({ options }) => options}
            onSearchChange={setTyped}
            {...form.getInputProps('indicator')}
          />
          <Textarea autosize label={t('sdg.rationale')} {...form.getInputProps('rationale')} />
          <Refused problem={add.problem} fields={FIELDS} />
          <FormButtons busy={add.busy} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
