import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EventChoice } from './event-choice';

export interface WebhookValues {
  readonly url: string;
  readonly description: string;
  readonly eventTypes: readonly string[];
}

export const WEBHOOK_FIELDS = ['url', 'description', 'eventTypes'] as const satisfies readonly (keyof WebhookValues)[];

export function WebhookFields({
  values,
  errors,
  onChange,
}: {
  values: WebhookValues;
  errors: Readonly<Record<string, string>>;
  onChange: (values: WebhookValues) => void;
}) {
  const { t } = useTranslation('administration');
  return (
    <>
      <TextInput
        type="url"
        required
        label={t('webhook.url')}
        description={t('webhook.urlHint')}
        placeholder="https://"
        value={values.url}
        error={errors['url']}
        onChange={({ currentTarget }) => onChange({ ...values, url: currentTarget.value })}
      />
      <TextInput
        label={t('webhook.description')}
        value={values.description}
        error={errors['description']}
        onChange={({ currentTarget }) => onChange({ ...values, description: currentTarget.value })}
      />
      <EventChoice
        value={values.eventTypes}
        error={errors['eventTypes']}
        onChange={(eventTypes) => onChange({ ...values, eventTypes })}
      />
    </>
  );
}
