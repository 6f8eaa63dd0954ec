import { Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSession } from './session';
import { SignInForm } from './sign-in-form';

/** Over whatever the person was doing, which stays as it is. */
export function SessionEnded() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const session = useSession();
  return (
    <Modal
      opened={session === 'ended'}
      onClose={() => {}}
      withCloseButton={false}
      title={t('signIn.title')}
      zIndex={1000}
    >
      <Stack>
        <Text>{t('signIn.ended')}</Text>
        <SignInForm onDone={() => void client.invalidateQueries()} />
      </Stack>
    </Modal>
  );
}
