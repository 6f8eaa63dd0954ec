import { Button, Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch, membersChange, membersChangeDeputy, membersOne, membersOneDeputy } from '../../../api';
import { FormButtons } from '../../../ui/form-buttons';
import { Refused } from '../../../ui/refused';
import { useFieldErrors } from '../../../ui/use-field-errors';
import { usePatch } from '../../../ui/use-patch';

interface Record {
  readonly id: string;
  readonly version: number;
  readonly endsOn: string | null;
}
const FIELDS = ['endsOn', 'iin'];
/** The number is never shown: an empty field leaves it as it is. */
const valuesOf = ({ endsOn }: Record) => ({ endsOn: endsOn ?? '', iin: '' });

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
  const form = useForm({ initialValues: valuesOf(record) });
  const path = { id: record.id };
  const patch = usePatch({
    record,
    values: valuesOf,
    read: async () => {
      const { data } =
        of === 'deputy'
          ? await membersOneDeputy({ path, throwOnError: true })
          : await membersOne({ path, throwOnError: true });
      return data;
    },
    save: async ({ endsOn, iin }, over) => {
      const target = { path, headers: ifMatch(over), throwOnError: true } as const;
      const period = endsOn === undefined ? {} : { endsOn: endsOn || null };
      if (of === 'deputy') await membersChangeDeputy({ ...target, body: { endsOn: endsOn || null } });
      else await membersChange({ ...target, body: { ...period, ...(iin && { iin }) } });
    },
    labels: { endsOn: t('members.to'), iin: t('members.iin') },
    onSaved: onClose,
  });
  useFieldErrors(form, patch.problem, FIELDS);
  return (
    <Modal opened onClose={onClose} title={t('members.endOf', { name })}>
      <form onSubmit={form.onSubmit(patch.submit)}>
        <Stack>
          <TextInput type="date" label={t('members.to')} {...form.getInputProps('endsOn')} />
          {of === 'member' && <TextInput label={t('members.iin')} inputMode="numeric" {...form.getInputProps('iin')} />}
          <Refused problem={patch.problem} fields={FIELDS} />
          <FormButtons busy={patch.busy} onCancel={onClose} />
        </Stack>
      </form>
      {patch.dialog}
    </Modal>
  );
}
