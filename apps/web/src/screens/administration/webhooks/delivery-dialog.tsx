import { Button, Code, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { webhooksDeliveryOptions, webhooksReplay } from '../../../api';
import type { WebhookDelivery } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { RowsTable } from '../../../ui/list-table';
import { Loaded } from '../../../ui/loaded';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useAct } from '../../../ui/use-act';
import { DeliveryBadge } from './delivery-badge';

const LOOK_AGAIN_MS = 2_000;

/** One message: what it says, each try with its answer, and sending it again. */
export function DeliveryDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('administration');
  const query = useQuery({
    ...webhooksDeliveryOptions({ path: { id } }),
    refetchInterval: ({ state: { data } }) => (data?.state === 'pending' ? LOOK_AGAIN_MS : false),
  });
  return (
    <Modal opened onClose={onClose} title={t('webhook.message')} size="xl">
      <Loaded query={query}>{(delivery) => <Told delivery={delivery} />}</Loaded>
    </Modal>
  );
}

function Told({ delivery: { id, type, state, message, tries } }: { delivery: WebhookDelivery }) {
  const { t } = useTranslation('administration');
  const { moment, number } = useFormats();
  const replay = useAct(() => webhooksReplay({ path: { id }, throwOnError: true }), { done: t('webhook.replayed') });
  return (
    <Stack>
      {replay.problem && <ProblemAlert problem={replay.problem} />}
      <Group justify="space-between">
        <Group gap="xs">
          <Code>{type}</Code>
          <DeliveryBadge state={state} />
        </Group>
        <Button size="xs" variant="default" loading={replay.busy} onClick={() => void replay.run()}>
          {t('webhook.replay')}
        </Button>
      </Group>
      <Code block tabIndex={0}>
        {JSON.stringify(message, null, 2)}
      </Code>
      <Title order={3}>{t('webhook.tries')}</Title>
      {tries.length === 0 ? (
        <Text c="dimmed">{t('webhook.noTries')}</Text>
      ) : (
        <RowsTable
          caption={t('webhook.tries')}
          rows={tries}
          rowKey={({ number: of }) => String(of)}
          columns={[
            { key: 'number', title: '№', numeric: true, cell: ({ number: of }) => number(of) },
            { key: 'at', title: t('webhook.sentAt'), cell: ({ at }) => moment(at) },
            {
              key: 'answer',
              title: t('webhook.answer'),
              cell: ({ status, answer, failure }) => (
                <Stack gap={2}>
                  <Text size="sm">{[status, failure?.text].filter((one) => one != null).join(' · ')}</Text>
                  {answer && (
                    <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                      {answer}
                    </Text>
                  )}
                </Stack>
              ),
            },
            {
              key: 'took',
              title: t('webhook.took'),
              numeric: true,
              cell: ({ durationMs }) => t('webhook.ms', { count: durationMs }),
            },
          ]}
        />
      )}
    </Stack>
  );
}
