import { Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { byField, ifMatch, webhooksChange, webhooksOne } from '../../../api';
import type { Webhook } from '../../../api';
import { ProblemAlert } from '../../../ui/problem-alert';
import { SmallForm } from '../../../ui/small-form';
import { usePatch } from '../../../ui/use-patch';
import { among } from '../../lists/choices';
import { EVENT_TYPES } from './events';
import { WEBHOOK_FIELDS, WebhookFields } from './webhook-fields';
import type { WebhookValues } from './webhook-fields';

const valuesOf = ({ url, description, eventTypes }: Webhook): WebhookValues => ({
  url,
  description: description ?? '',
  eventTypes: among(EVENT_TYPES, eventTypes),
});

/** Another address, or other events. */
export function WebhookForm({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation(['administration', 'common']);
  const path = { id: webhook.id };
  const [values, setValues] = useState(valuesOf(webhook));
  const { submit, problem, busy, dialog } = usePatch({
    record: webhook,
    values: valuesOf,
    read: async () => (await webhooksOne({ path, throwOnError: true })).data,
    save: ({ url, description, eventTypes }, over) =>
      webhooksChange({
        path,
        headers: ifMatch(over),
        body: {
          ...(url !== undefined && { url }),
          ...(description !== undefined && { description: description || null }),
          ...(eventTypes !== undefined && { eventTypes: among(EVENT_TYPES, eventTypes) }),
        },
        throwOnError: true,
      }),
    fill: setValues,
    labels: { url: t('webhook.url'), description: t('webhook.description'), eventTypes: t('webhook.events') },
  });
  const { shown, rest } = problem ? byField(problem, WEBHOOK_FIELDS) : { shown: {}, rest: [] };
  return (
    <SmallForm
      title={t('webhook.change')}
      submit={t('common:action.save')}
      busy={busy}
      onSubmit={(event) => {
        event.preventDefault();
        void submit(values);
      }}
    >
      <Stack>
        {problem && <ProblemAlert problem={problem} rest={rest} />}
        <WebhookFields
          values={values}
          errors={shown}
          // in one order, so that the same choice is no change
          onChange={(chosen) => setValues({ ...chosen, eventTypes: among(EVENT_TYPES, chosen.eventTypes) })}
        />
      </Stack>
      {dialog}
    </SmallForm>
  );
}
