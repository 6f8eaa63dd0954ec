import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deliveryPolicyTryOutOptions } from '../../../../api';
import type { DeliveryPolicyTrial } from '../../../../api';
import { HealthBadge } from '../../../../ui/badges';
import { useFormats } from '../../../../ui/formats';
import { RowsTable } from '../../../../ui/list-table';
import { Loaded } from '../../../../ui/loaded';
import { ScreenLink } from '../../../../ui/screen-link';
import { useWords } from '../../../../ui/words';

/** The draft tried on all projects in delivery: whose signal would be another today. What is tried is what has been saved. */
export function DeliveryTrial({ id }: { id: string }) {
  const { t } = useTranslation('administration');
  const [asked, setAsked] = useState(false);
  const query = useQuery({ ...deliveryPolicyTryOutOptions({ path: { id } }), enabled: asked });
  return (
    <section aria-labelledby="trial">
      <Stack gap="xs">
        <Group>
          <Title order={3} id="trial">
            {t('trial.title')}
          </Title>
          <Button
            size="xs"
            variant="default"
            loading={query.isFetching}
            onClick={() => (asked ? void query.refetch() : setAsked(true))}
          >
            {t('trial.run')}
          </Button>
        </Group>
        {asked && <Loaded query={query}>{(trial) => <Outcome trial={trial} />}</Loaded>}
      </Stack>
    </section>
  );
}

const SIGNALS = ['green', 'amber', 'red', 'unknown'] as const;

function Outcome({ trial: { evaluated, now, then, worse, better } }: { trial: DeliveryPolicyTrial }) {
  const { t } = useTranslation(['administration', 'common']);
  const { number } = useFormats();
  return (
    <Stack gap="xs" role="status">
      <Text>
        {t('trial.signals', {
          evaluated: number(evaluated),
          worse: number(worse.length),
          better: number(better.length),
        })}
      </Text>
      <RowsTable
        caption={t('trial.counts')}
        rows={SIGNALS}
        rowKey={(signal) => signal}
        columns={[
          { key: 'signal', title: t('common:field.health'), cell: (signal) => <HealthBadge health={signal} /> },
          { key: 'now', title: t('trial.now'), numeric: true, cell: (signal) => number(now[signal]) },
          { key: 'then', title: t('trial.then'), numeric: true, cell: (signal) => number(then[signal]) },
        ]}
      />
      <Moved title={t('trial.worse')} projects={worse} />
      <Moved title={t('trial.better')} projects={better} />
    </Stack>
  );
}

function Moved({ title, projects }: { title: string; projects: DeliveryPolicyTrial['worse'] }) {
  const { t } = useTranslation(['administration', 'common']);
  const words = useWords();
  if (projects.length === 0) return null;
  return (
    <div>
      <Text fw={600}>{title}</Text>
      <RowsTable
        caption={title}
        rows={projects}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'project',
            title: t('common:field.project'),
            cell: ({ id, code, title: name }) => (
              <ScreenLink href={`/projects/${id}`}>{`${code} · ${words(name)}`}</ScreenLink>
            ),
          },
          { key: 'now', title: t('trial.now'), cell: ({ now }) => <HealthBadge health={now} /> },
          { key: 'then', title: t('trial.then'), cell: ({ then }) => <HealthBadge health={then} /> },
        ]}
      />
    </div>
  );
}
