import { useTranslation } from 'react-i18next';
import type { WebhookDelivery } from '../../../api';
import { ToneBadge } from '../../../ui/badges';

const TONES = { pending: 'amber', delivered: 'green', failed: 'red' } as const;

export function DeliveryBadge({ state }: Pick<WebhookDelivery, 'state'>) {
  const { t } = useTranslation('administration');
  return <ToneBadge tone={TONES[state]}>{t(`webhook.delivery.${state}`)}</ToneBadge>;
}
