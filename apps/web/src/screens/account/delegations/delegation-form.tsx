import { Modal, Select, SimpleGrid, Stack, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { byField } from '../../../api';
import type { CreateMyDelegation } from '../../../api';
import { FormButtons } from '../../../ui/form-buttons';
import { today } from '../../../ui/formats';
import { PersonSelect } from '../../../ui/person-select';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useAct } from '../../../ui/use-act';
import { useRoleWords } from './use-role-words';
import type { ScopedRole } from './use-role-words';

const FIELDS = ['fromUserId', 'toUserId', 'role', 'startsOn', 'endsOn', 'reason'] as const;

/** Who is to act under which of the holder's roles, and when. `holder` chooses whose roles they are, where that is not oneself. */
export function DelegationForm({
  grants,
  holder,
  create,
  onClose,
}: {
  grants: readonly ScopedRole[];
  holder?: (error: string | undefined) => ReactNode;
  create: (input: CreateMyDelegation) => Promise<unknown>;
  onClose: () => void;
}) {
  const { t } = useTranslation('account');
  const roleWords = useRoleWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const [toUserId, setTo] = useState<string | null>(null);
  const [days, setDays] = useState({ startsOn: today(), endsOn: today() });
  const [reason, setReason] = useState('');
  const found = grants.find((grant) => keyOf(grant) === chosen) ?? (grants.length === 1 ? grants[0] : undefined);
  const act = useAct(
    async () => {
      if (!found || toUserId === null) return;
      const { role, directionId, organisationId } = found;
      await create({ role, directionId, organisationId, toUserId, ...days, reason });
      onClose();
    },
    { done: t('delegation.created') },
  );
  const { shown, rest } = act.problem ? byField(act.problem, FIELDS) : { shown: {}, rest: [] };
  const errors: Record<string, string> = shown;
  const dayField = (name: 'startsOn' | 'endsOn') => (
    <TextInput
      type="date"
      required
      label={t(`delegation.${name}`)}
      value={days[name]}
      error={errors[name]}
      onChange={({ currentTarget }) => setDays({ ...days, [name]: currentTarget.value })}
    />
  );
  return (
    <Modal opened onClose={onClose} title={t('delegation.new')} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void act.run();
        }}
      >
        <Stack>
          {holder?.(errors['fromUserId'])}
          <Select
            required
            // so that the browser itself asks for what is required
            searchable
            label={t('delegation.role')}
            data={grants.map((grant) => ({ value: keyOf(grant), label: roleWords(grant) }))}
            value={found ? keyOf(found) : null}
            error={errors['role']}
            onChange={setChosen}
            allowDeselect={false}
          />
          <PersonSelect
            required
            label={t('delegation.to')}
            value={toUserId}
            error={errors['toUserId']}
            onChange={setTo}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            {dayField('startsOn')}
            {dayField('endsOn')}
          </SimpleGrid>
          <Textarea
            required
            label={t('delegation.reason')}
            description={t('delegation.reasonHint')}
            autosize
            minRows={2}
            value={reason}
            error={errors['reason']}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          {act.problem && <ProblemAlert problem={act.problem} rest={rest} />}
          <FormButtons busy={act.busy} submit={t('delegation.submit')} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}

const keyOf = ({ role, directionId, organisationId }: ScopedRole): string =>
  [role, directionId, organisationId].join(' ');
