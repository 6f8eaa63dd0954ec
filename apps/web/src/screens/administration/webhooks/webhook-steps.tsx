import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch, webhooksChange, webhooksOne, webhooksRemove, webhooksRotate, webhooksTest } from '../../../api';
import type { Webhook } from '../../../api';
import { FormButtons } from '../../../ui/form-buttons';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useAct } from '../../../ui/use-act';
import { useStep } from '../../../ui/use-step';
import { ShownOnce } from '../../account/shown-once';

/** Switch it on or off, send it a test, give it a new secret, remove it. */
export function WebhookSteps({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation('administration');
  const navigate = useNavigate();
  const [secret, setSecret] = useState<string>();
  const [asking, setAsking] = useState<'rotate' | 'remove'>();
  const of = { path: { id: webhook.id }, throwOnError: true } as const;
  const on = webhook.state === 'active';
  const record = {
    seen: webhook,
    read: async () => (await webhooksOne(of)).data,
    label: t('webhook.webhook'),
    words: ({ state, url }: Webhook) => `${t(`webhook.states.${state}`)} · ${url}`,
  };
  const toggle = useStep({
    ...record,
    take: (over) => webhooksChange({ ...of, body: { state: on ? 'disabled' : 'active' }, headers: ifMatch(over) }),
    step: t(on ? 'webhook.disable' : 'webhook.enable'),
  });
  const remove = useStep({
    ...record,
    take: async (over) => {
      await webhooksRemove({ ...of, headers: ifMatch(over) });
      // away before the screen asks for what is gone
      await navigate({ to: '/administration/webhooks' });
    },
    step: t('webhook.remove'),
    done: t('webhook.removed'),
  });
  const test = useAct(() => webhooksTest(of), { done: t('webhook.tested') });
  const rotate = useAct(async () => setSecret((await webhooksRotate(of)).data.secret));
  const close = () => setAsking(undefined);
  const problem = toggle.problem ?? remove.problem ?? test.problem ?? rotate.problem;
  return (
    <Stack className="no-print">
      {problem && <ProblemAlert problem={problem} />}
      <Group gap="xs">
        <Button variant="default" loading={toggle.busy} onClick={() => toggle.run()}>
          {t(on ? 'webhook.disable' : 'webhook.enable')}
        </Button>
        <Button variant="default" loading={test.busy} onClick={() => void test.run()}>
          {t('webhook.test')}
        </Button>
        <Button variant="default" onClick={() => setAsking('rotate')}>
          {t('webhook.rotate')}
        </Button>
        <Button variant="default" onClick={() => setAsking('remove')}>
          {t('webhook.remove')}
        </Button>
      </Group>
      {secret !== undefined && <ShownOnce title={t('webhook.secretOnce')} value={secret} />}
      {asking && (
        <Modal opened onClose={close} title={t(`webhook.${asking}`)}>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              close();
              if (asking === 'rotate') void rotate.run();
              else remove.run();
            }}
          >
            <Stack>
              <Text>{t(`webhook.${asking}Ask`)}</Text>
              <FormButtons
                busy={asking === 'rotate' ? rotate.busy : remove.busy}
                submit={t(`webhook.${asking}`)}
                onCancel={close}
              />
            </Stack>
          </form>
        </Modal>
      )}
      {toggle.conflict}
      {remove.conflict}
    </Stack>
  );
}
