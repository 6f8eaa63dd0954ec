import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Webhook } from '../../../api';
import { ToneBadge } from '../../../ui/badges';
import { useFormats } from '../../../ui/formats';

/** Whether it is told; since when nothing arrives, or why it is told no more. */
export function WebhookState({ webhook: { state, disabledReason, failingSince } }: { webhook: Webhook }) {
  const { t } = useTranslation('administration');
  const { moment } = useFormats();
  const failing = state === 'active' && failingSince !== null;
  return (
    <Stack gap={4} align="flex-start">
      <ToneBadge tone={failing ? 'amber' : state === 'active' ? 'green' : 'grey'}>
        {t(`webhook.states.${state}`)}
      </ToneBadge>
      {disabledReason && <Text size="sm">{t(`webhook.because.${disabledReason}`)}</Text>}
      {failing && <Text size="sm">{t('webhook.failingSince', { moment: moment(failingSince) })}</Text>}
    </Stack>
  );
}
