import { Modal, Stack, Text } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProviderElsewhere } from './provider-elsewhere';
import { renewSession, useSession } from './session';
import { SignInForm } from './sign-in-form';

/** Over whatever the person was doing, which stays as it is. */
export function SessionEnded() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const session = useSession();
  const goOn = () => void client.invalidateQueries();
  // the person may have signed in again in another window
  useWindowEvent('focus', () => {
    if (session === 'ended') void renewSession().then((renewed) => renewed && goOn());
  });
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
        <SignInForm onDone={goOn} />
        <ProviderElsewhere />
      </Stack>
    </Modal>
  );
}
