import { Modal, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { membersAppoint, membersListOptions } from '../../../api';
import { today } from '../../../ui/formats';
import { useAct } from '../../../ui/use-act';
import { useWords } from '../../../ui/words';
import { FormButtons } from '../../../ui/form-buttons';
import { Refused } from '../../../ui/refused';
import { useFieldErrors } from '../../../ui/use-field-errors';
import { PersonSelect } from '../../../ui/person-select';

const FIELDS = ['memberId', 'deputyId', 'startsOn', 'endsOn'];

interface Values {
  memberId: string | null;
  deputyId: string | null;
  startsOn: string;
  endsOn: string;
}

export function AppointDeputy({ on, onClose }: { on: string; onClose: () => void }) {
  const { t } = useTranslation('committee');
  const words = useWords();
  const { data: members } = useQuery(membersListOptions({ query: { on } }));
  const form = useForm<Values>({ initialValues: { memberId: null, deputyId: null, startsOn: today(), endsOn: '' } });
  const appoint = useAct(
    ({ memberId, deputyId, startsOn, endsOn }: Values) =>
      membersAppoint({
        body: { memberId: memberId ?? '', deputyId: deputyId ?? '', startsOn, endsOn: endsOn || null },
        throwOnError: true,
      }),
    { done: t('members.appointed') },
  );
  useFieldErrors(form, appoint.problem, FIELDS);
  return (
    <Modal opened onClose={onClose} title={t('members.appoint')}>
      <form
        onSubmit={form.onSubmit(async (values) => {
          if (await appoint.run(values)) onClose();
        })}
      >
        <Stack>
          <Select
            label={t('members.member')}
            required
            data={(members?.items ?? [])
              .filter(({ voting }) => voting)
              .map(({ person }) => ({ value: person.id, label: words(person.name) }))}
            {...form.getInputProps('memberId')}
          />
          <PersonSelect label={t('members.deputy')} required {...form.getInputProps('deputyId')} />
          <TextInput type="date" label={t('members.from')} required {...form.getInputProps('startsOn')} />
          <TextInput type="date" label={t('members.to')} {...form.getInputProps('endsOn')} />
          <Refused problem={appoint.problem} fields={FIELDS} />
          <FormButtons busy={appoint.busy} submit={t('members.appoint')} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
