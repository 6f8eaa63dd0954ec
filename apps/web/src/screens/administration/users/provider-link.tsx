import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { providersUnlink } from '../../../api';
import type { User } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useAct } from '../../../ui/use-act';

/** Whether an account at the city's identity provider is this person, and how that is undone for somebody who has got another. */
export function ProviderLink({ user }: { user: User }) {
  const { t } = useTranslation('administration');
  const { moment } = useFormats();
  const unlink = useAct(() => providersUnlink({ path: { id: user.id }, throwOnError: true }), {
    done: t('user.unlinked'),
  });
  if (user.providerLinkedAt === null) return null;
  return (
    <>
      {unlink.problem && <ProblemAlert problem={unlink.problem} />}
      <Group justify="space-between">
        <Text size="sm">{t('user.linked', { moment: moment(user.providerLinkedAt) })}</Text>
        <Button variant="default" loading={unlink.busy} onClick={() => void unlink.run()}>
          {t('user.unlink')}
        </Button>
      </Group>
    </>
  );
}
