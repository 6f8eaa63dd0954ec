import { useTranslation } from 'react-i18next';
import type { Webhook } from '../../../api';
import { Facts } from '../../../ui/facts';
import { useFormats } from '../../../ui/formats';
import { WebhookState } from './webhook-state';

export function WebhookFacts({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation('administration');
  const { moment } = useFormats();
  const { url, disabledAt, secretSince, previousSecretUntil, createdAt } = webhook;
  return (
    <Facts
      facts={[
        [t('webhook.url'), url],
        [t('webhook.state'), <WebhookState key="state" webhook={webhook} />],
        [t('webhook.disabledAt'), moment(disabledAt)],
        [t('webhook.secretSince'), moment(secretSince)],
        [t('webhook.previousUntil'), moment(previousSecretUntil)],
        [t('webhook.createdAt'), moment(createdAt)],
      ]}
    />
  );
}
