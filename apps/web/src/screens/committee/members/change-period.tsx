import { Button, Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch, membersChange, membersChangeDeputy } from '../../../api';
import { useAct } from '../../../ui/use-act';
import { FormButtons } from '../../../ui/form-buttons';
import { Refused } from '../../../ui/refused';
import { useFieldErrors } from '../../../ui/use-field-errors';

interface Record {
  readonly id: string;
  readonly version: number;
  readonly endsOn: string | null;
}
const FIELDS = ['endsOn', 'iin'];

/** The last day of a membership or a deputy; for a member the number by which an electronic signature is known, too. */
export function ChangePeriod({ of, record, name }: { of: 'member' | 'deputy'; record: Record; name: string }) {
  const { t } = useTranslation('committee');
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={t('members.endOf', { name })}
        onClick={() => setOpened(true)}
      >
        {t('members.end')}
      </Button>
      {opened && <Form of={of} record={record} name={name} onClose={() => setOpened(false)} />}
    </>
  );
}

function Form({
  of,
  record,
  name,
  onClose,
}: {
  of: 'member' | 'deputy';
  record: Record;
  name: string;
  onClose: () => void;
}) {
  const { t } = useTranslation('committee');
  const form = useForm({ initialValues: { endsOn: record.endsOn ?? '', iin: '' } });
  const change = useAct(
    async ({ endsOn, iin }: typeof form.values) => {
      const target = { path: { id: record.id }, headers: ifMatch(record), throwOnError: true } as const;
      const period = { endsOn: endsOn || null };
      if (of === 'deputy') await membersChangeDeputy({ ...target, body: period });
      else await membersChange({ ...target, body: { ...period, ...(iin && { iin }) } });
      return true;
    },
    { done: t('members.entered') },
  );
  useFieldErrors(form, change.problem, FIELDS);
  return (
    <Modal opened onClose={onClose} title={t('members.endOf', { name })}>
      <form
        onSubmit={form.onSubmit(async (values) => {
          if (await change.run(values)) onClose();
        })}
      >
        <Stack>
          <TextInput type="date" label={t('members.to')} {...form.getInputProps('endsOn')} />
          {of === 'member' && <TextInput label={t('members.iin')} inputMode="numeric" {...form.getInputProps('iin')} />}
          <Refused problem={change.problem} fields={FIELDS} />
          <FormButtons busy={change.busy} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
