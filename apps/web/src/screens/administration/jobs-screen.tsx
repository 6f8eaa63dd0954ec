import { Button, Card, Code, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  jobsDiscard,
  jobsListOptions,
  jobsOpenBoard,
  jobsPause,
  jobsQueuesOptions,
  jobsResume,
  jobsRetry,
} from '../../api';
import type { Job, JobQueueList } from '../../api';
import { useFilters } from '../../app/search';
import { useMay } from '../../session/me';
import { ToneBadge } from '../../ui/badges';
import { Empty } from '../../ui/empty';
import { FilterBar } from '../../ui/filter-bar';
import { useFormats } from '../../ui/formats';
import { RowsTable } from '../../ui/list-table';
import { Loaded } from '../../ui/loaded';
import { ProblemAlert } from '../../ui/problem-alert';
import { ScreenLink } from '../../ui/screen-link';
import { useAct } from '../../ui/use-act';

const STATES = ['failed', 'waiting', 'active', 'delayed', 'completed'] as const;
type State = (typeof STATES)[number];
const COUNTED = ['waiting', 'active', 'delayed', 'failed'] as const;
const REFRESH_MS = 5_000;

/** The queues and what failed in them; a failed job is tried again or given up, and both are written down. */
export function JobsScreen() {
  const { t } = useTranslation('administration');
  const { one } = useFilters();
  const asked = one('state');
  const state: State = STATES.find((word) => word === asked) ?? 'failed';
  const queues = useQuery({ ...jobsQueuesOptions(), refetchInterval: REFRESH_MS });
  const jobs = useQuery({ ...jobsListOptions({ query: { state, limit: 100 } }), refetchInterval: REFRESH_MS });
  const board = useAct(
    async () => {
      const { data } = await jobsOpenBoard({ throwOnError: true });
      window.open(data.address, '_blank', 'noopener');
    },
    { done: () => undefined },
  );
  return (
    <Stack>
      {board.problem && <ProblemAlert problem={board.problem} />}
      <Loaded query={queues}>
        {({ items }) => (
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            {items.map((queue) => (
              <Queue key={queue.name} queue={queue} />
            ))}
          </SimpleGrid>
        )}
      </Loaded>
      <Group justify="space-between" align="flex-end">
        <FilterBar
          filters={[
            {
              kind: 'one',
              name: 'state',
              label: t('job.state'),
              options: STATES.map((value) => ({ value, label: t(`job.states.${value}`) })),
            },
          ]}
        />
        <Button variant="default" onClick={() => void board.run()} loading={board.busy}>
          {t('job.board')}
        </Button>
      </Group>
      <Loaded query={jobs}>
        {({ items }) => (items.length === 0 ? <Empty text={t(`job.none.${state}`)} /> : <Jobs jobs={items} />)}
      </Loaded>
    </Stack>
  );
}

function Queue({ queue: { name, paused, ...counts } }: { queue: JobQueueList['items'][number] }) {
  const { t } = useTranslation('administration');
  const { number } = useFormats();
  const { run, problem, busy } = useAct(() =>
    (paused ? jobsResume : jobsPause)({ path: { queue: name }, throwOnError: true }),
  );
  return (
    <Card withBorder component="section" aria-label={t(`job.queues.${name}`)}>
      {problem && <ProblemAlert problem={problem} />}
      <Group justify="space-between">
        <Title order={2}>{t(`job.queues.${name}`)}</Title>
        <Group gap="xs">
          {paused && <ToneBadge tone="amber">{t('job.paused')}</ToneBadge>}
          <Button size="xs" variant="default" loading={busy} onClick={() => void run()}>
            {t(paused ? 'job.resume' : 'job.pause')}
          </Button>
        </Group>
      </Group>
      <Text className="figures" style={{ whiteSpace: 'normal' }}>
        {COUNTED.map((state) => `${t(`job.states.${state}`)}: ${number(counts[state])}`).join(' · ')}
      </Text>
    </Card>
  );
}

/** What the job was told, and what else the request did that caused it. */
function About({ job: { payload, requestId } }: { job: Job }) {
  const { t } = useTranslation('administration');
  const may = useMay();
  return (
    <details>
      <summary>{t('job.payload')}</summary>
      <Code block tabIndex={0}>
        {JSON.stringify(payload, null, 1)}
      </Code>
      {requestId !== null && may('audit.read') && (
        <ScreenLink href={`/administration/audit?requestId=${requestId}`} size="sm">
          {t('audit.allOfRequest')}
        </ScreenLink>
      )}
    </details>
  );
}

function Jobs({ jobs }: { jobs: readonly Job[] }) {
  const { t } = useTranslation('administration');
  const { moment } = useFormats();
  const retry = useAct(({ queue, id }: Job) => jobsRetry({ path: { queue, id }, throwOnError: true }), {
    done: t('job.retried'),
  });
  const discard = useAct(({ queue, id }: Job) => jobsDiscard({ path: { queue, id }, throwOnError: true }), {
    done: t('job.discarded'),
  });
  const problem = retry.problem ?? discard.problem;
  return (
    <>
      {problem && <ProblemAlert problem={problem} />}
      <RowsTable
        caption={t('part.jobs')}
        rows={jobs}
        rowKey={({ queue, id }) => `${queue} ${id}`}
        columns={[
          {
            key: 'name',
            title: t('job.name'),
            cell: ({ name, queue }) => (
              <>
                <Code>{name}</Code>
                <Text size="sm" c="dimmed">
                  {t(`job.queues.${queue}`)}
                </Text>
              </>
            ),
          },
          { key: 'addedAt', title: t('job.addedAt'), cell: ({ addedAt }) => moment(addedAt) },
          {
            key: 'attempts',
            title: t('job.attempts'),
            numeric: true,
            cell: ({ attempts, mostAttempts }) => `${attempts} / ${mostAttempts}`,
          },
          { key: 'reason', title: t('job.reason'), cell: ({ reason }) => reason ?? '—' },
          { key: 'about', title: t('job.about'), cell: (job) => <About job={job} /> },
          {
            key: 'do',
            title: t('job.do'),
            cell: (job) =>
              job.state === 'failed' && (
                <Group gap={4}>
                  <Button size="xs" variant="default" onClick={() => void retry.run(job)}>
                    {t('job.retry')}
                  </Button>
                  <Button size="xs" variant="default" onClick={() => void discard.run(job)}>
                    {t('job.discard')}
                  </Button>
                </Group>
              ),
          },
        ]}
      />
    </>
  );
}
