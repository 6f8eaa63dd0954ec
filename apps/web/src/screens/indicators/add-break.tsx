import { Button, NumberInput, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { indicatorValuesSetBreak } from '../../api';
import { today } from '../../ui/formats';
import { Refused } from '../../ui/refused';
import { SmallForm } from '../../ui/small-form';
import { useAct } from '../../ui/use-act';
import { useFieldErrors } from '../../ui/use-field-errors';

const FIELDS = ['year', 'note'];

/** Tells that from a year on the method is another; of a year that has such a mark, what it says. */
export function AddBreak({ id }: { id: string }) {
  const { t } = useTranslation('indicators');
  const form = useForm({ initialValues: { year: Number(today().slice(0, 4)), note: '' } });
  const { run, busy, problem } = useAct(({ year, note }: typeof form.values) =>
    indicatorValuesSetBreak({ path: { id, year }, body: { note }, throwOnError: true }),
  );
  useFieldErrors(form, problem, FIELDS);
  const [opened, { open, close }] = useDisclosure();
  if (!opened)
    return (
      <Button variant="default" className="no-print" onClick={open}>
        {t('breaks.add')}
      </Button>
    );
  return (
    <SmallForm
      title={t('breaks.add')}
      submit={t('breaks.doAdd')}
      busy={busy}
      onSubmit={form.onSubmit(async (values) => {
        if (await run(values)) close();
      })}
    >
      <Stack gap="xs">
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NumberInput
            label={t('breaks.year')}
            min={1990}
            max={2200}
            allowDecimal={false}
            required
            {...form.getInputProps('year')}
          />
          <TextInput label={t('breaks.note')} required {...form.getInputProps('note')} />
        </SimpleGrid>
        <Refused problem={problem} fields={FIELDS} />
      </Stack>
    </SmallForm>
  );
}
