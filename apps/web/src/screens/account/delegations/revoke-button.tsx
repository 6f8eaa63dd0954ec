import { Button, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Delegation } from '../../../api';
import { FormButtons } from '../../../ui/form-buttons';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useAct } from '../../../ui/use-act';
import { useWords } from '../../../ui/words';
import { stateOf } from './delegation-state';
import { useRoleWords } from './use-role-words';

/** Ends a delegation that still holds, or that is ahead; asks once more. */
export function RevokeButton({
  delegation,
  revoke,
}: {
  delegation: Delegation;
  revoke: (id: string) => Promise<unknown>;
}) {
  const { t } = useTranslation('account');
  const words = useWords();
  const role = useRoleWords();
  const [asking, { open, close }] = useDisclosure();
  const act = useAct(() => revoke(delegation.id), { done: t('delegation.revoked') });
  const state = stateOf(delegation);
  if (state === 'revoked' || state === 'over') return null;
  const name = words(delegation.to.name);
  return (
    <>
      <Button size="xs" variant="default" aria-label={`${t('delegation.revoke')}: ${name}`} onClick={open}>
        {t('delegation.revoke')}
      </Button>
      <Modal opened={asking} onClose={close} title={t('delegation.revoke')}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void act.run().then((output) => output !== undefined && close());
          }}
        >
          <Stack>
            <Text>{t('delegation.revokeAsk', { name, role: role(delegation) })}</Text>
            {act.problem && <ProblemAlert problem={act.problem} />}
            <FormButtons busy={act.busy} submit={t('delegation.revoke')} onCancel={close} />
          </Stack>
        </form>
      </Modal>
    </>
  );
}
