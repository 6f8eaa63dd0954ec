import { Modal, NumberInput, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { teamRequest } from '../../../api';
import type { TeamMemberInput } from '../../../api';
import { useAct } from '../../../ui/use-act';
import { FormButtons } from '../../../ui/form-buttons';
import { Refused } from '../../../ui/refused';
import { PersonSelect } from '../../../ui/person-select';
import { useFieldErrors } from '../../../ui/use-field-errors';

const FIELDS = ['personId', 'lineManagerId', 'role', 'allocation', 'startsOn', 'endsOn'] as const;

/** Asks the line manager for a person; both managers have to agree. */
export function RequestMember({ projectId, onClose }: { projectId: string; onClose: () => void }) {
  const { t } = useTranslation('project');
  const initialValues: TeamMemberInput = {
    personId: '',
    lineManagerId: '',
    role: '',
    allocation: 50,
    startsOn: '',
    endsOn: '',
  };
  const form = useForm({ initialValues });
  const ask = useAct((body: TeamMemberInput) => teamRequest({ path: { id: projectId }, body, throwOnError: true }));
  useFieldErrors(form, ask.problem, FIELDS);
  return (
    <Modal opened onClose={onClose} size="lg" title={t('team.ask')}>
      <form
        onSubmit={form.onSubmit(async (values) => {
          if (await ask.run(values)) onClose();
        })}
      >
        <Stack>
          <PersonSelect required label={t('team.person')} {...form.getInputProps('personId')} />
          <PersonSelect required label={t('team.lineManager')} {...form.getInputProps('lineManagerId')} />
          <TextInput required label={t('team.role')} {...form.getInputProps('role')} />
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            <NumberInput
              required
              min={1}
              max={100}
              suffix=" %"
              label={t('team.allocation')}
              {...form.getInputProps('allocation')}
            />
            <TextInput required type="date" label={t('team.startsOn')} {...form.getInputProps('startsOn')} />
            <TextInput required type="date" label={t('team.endsOn')} {...form.getInputProps('endsOn')} />
          </SimpleGrid>
          <Refused problem={ask.problem} fields={FIELDS} />
          <FormButtons busy={ask.busy} submit={t('action.submit', { ns: 'common' })} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
