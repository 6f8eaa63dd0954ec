import { Button, Group, Modal, Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { byField, webhooksCreate } from '../../../api';
import type { WebhookWithSecret } from '../../../api';
import { FormButtons } from '../../../ui/form-buttons';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useAct } from '../../../ui/use-act';
import { ShownOnce } from '../../account/shown-once';
import { among } from '../../lists/choices';
import { EVENT_TYPES } from './events';
import { WEBHOOK_FIELDS, WebhookFields } from './webhook-fields';

/** Where to tell and of what; then its secret, which is shown this once. */
export function NewWebhook({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('administration');
  const navigate = useNavigate();
  const [values, setValues] = useState({ url: '', description: '', eventTypes: [] as readonly string[] });
  const [made, setMade] = useState<WebhookWithSecret>();
  const { run, problem, busy } = useAct(async () => {
    const { url, description, eventTypes } = values;
    const body = { url, description: description || null, eventTypes: among(EVENT_TYPES, eventTypes) };
    setMade((await webhooksCreate({ body, throwOnError: true })).data);
  });
  const { shown, rest } = problem ? byField(problem, WEBHOOK_FIELDS) : { shown: {}, rest: [] };
  return (
    <Modal opened onClose={onClose} title={t('webhook.add')} size="lg" closeOnClickOutside={made === undefined}>
      {made === undefined ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void run();
          }}
        >
          <Stack>
            {problem && <ProblemAlert problem={problem} rest={rest} />}
            <WebhookFields values={values} errors={shown} onChange={setValues} />
            <FormButtons busy={busy} submit={t('webhook.add')} onCancel={onClose} />
          </Stack>
        </form>
      ) : (
        <Stack>
          <ShownOnce title={t('webhook.secretOnce')} value={made.secret} />
          <Group justify="flex-end">
            <Button onClick={() => void navigate({ to: '/administration/webhooks/$id', params: { id: made.id } })}>
              {t('webhook.toWebhook')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
