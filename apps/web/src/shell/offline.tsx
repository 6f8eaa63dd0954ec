import { Alert } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { IconWifiOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

export function Offline() {
  const { t } = useTranslation();
  const { online } = useNetwork();
  return online ? null : (
    <Alert mb="md" role="status" color="yellow" icon={<IconWifiOff aria-hidden />} title={t('state.offline')} />
  );
}
