import { Checkbox, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { membersEnter } from '../../../api';
import { today } from '../../../ui/formats';
import { useAct } from '../../../ui/use-act';
import { FormButtons } from '../../../ui/form-buttons';
import { Refused } from '../../../ui/refused';
import { useFieldErrors } from '../../../ui/use-field-errors';
import { PersonSelect } from '../../../ui/person-select';

const CAPACITIES = ['chair', 'member', 'secretary'] as const;
const FIELDS = ['personId', 'capacity', 'voting', 'startsOn', 'endsOn', 'iin'];

interface Values {
  personId: string | null;
  capacity: (typeof CAPACITIES)[number];
  voting: boolean;
  startsOn: string;
  endsOn: string;
  iin: string;
}

export function EnterMember({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('committee');
  const form = useForm<Values>({
    initialValues: { personId: null, capacity: 'member', voting: true, startsOn: today(), endsOn: '', iin: '' },
  });
  const enter = useAct(
    ({ personId, endsOn, iin, ...rest }: Values) =>
      membersEnter({
        body: { ...rest, personId: personId ?? '', endsOn: endsOn || null, iin: iin || null },
        throwOnError: true,
      }),
    { done: t('members.entered') },
  );
  useFieldErrors(form, enter.problem, FIELDS);
  return (
    <Modal opened onClose={onClose} title={t('members.enter')}>
      <form
        onSubmit={form.onSubmit(async (values) => {
          if (await enter.run(values)) onClose();
        })}
      >
        <Stack>
          <PersonSelect label={t('members.person')} required {...form.getInputProps('personId')} />
          <Select
            label={t('members.capacity')}
            data={CAPACITIES.map((value) => ({ value, label: t(`capacity.${value}`) }))}
            allowDeselect={false}
            {...form.getInputProps('capacity')}
          />
          <Checkbox label={t('members.votes')} {...form.getInputProps('voting', { type: 'checkbox' })} />
          <TextInput type="date" label={t('members.from')} required {...form.getInputProps('startsOn')} />
          <TextInput type="date" label={t('members.to')} {...form.getInputProps('endsOn')} />
          <TextInput label={t('members.iin')} inputMode="numeric" {...form.getInputProps('iin')} />
          <Refused problem={enter.problem} fields={FIELDS} />
          <FormButtons busy={enter.busy} submit={t('members.enter')} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
