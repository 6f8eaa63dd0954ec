import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agendaAdd, agendaCandidates, pages } from '../../../api';
import type { AgendaCandidate } from '../../../api';
import { useFilters } from '../../../app/search';
import { useMay } from '../../../session/me';
import { ToneBadge } from '../../../ui/badges';
import { Empty } from '../../../ui/empty';
import { useFormats } from '../../../ui/formats';
import { Loaded } from '../../../ui/loaded';
import { ProblemAlert } from '../../../ui/problem-alert';
import { ScreenLink } from '../../../ui/screen-link';
import { useAct } from '../../../ui/use-act';
import { useWords } from '../../../ui/words';
import { onCityClock } from '../parts/city-moment';
import { CandidateFilters } from './candidate-filters';

const AT_ONCE = 20;
const MOST_ON_A_PAGE = 200;

interface Coming {
  readonly id: string;
  readonly title: string;
  readonly startsAt: string;
}

/** What waits for an agenda and why; the office takes it onto the meeting that it has chosen. */
export function Candidates({ meetings }: { meetings: readonly Coming[] }) {
  const { t } = useTranslation(['committee', 'common']);
  const { moment } = useFormats();
  const may = useMay();
  const { one, set } = useFilters();
  const chosen = meetings.find(({ id }) => id === one('meeting')) ?? meetings[0];
  const query = useInfiniteQuery(
    pages(agendaCandidates, { limit: MOST_ON_A_PAGE, ...(chosen && { meeting: chosen.id }) }),
  );
  // words and reasons are sought among all that wait, so all of them are read
  const { hasNextPage, isFetching, isError, fetchNextPage } = query;
  const readsOn = hasNextPage && !isFetching && !isError;
  useEffect(() => {
    if (readsOn) void fetchNextPage();
  }, [readsOn, fetchNextPage]);
  const [shown, setShown] = useState(AT_ONCE);
  const wanted = one('q')?.toLocaleLowerCase() ?? '';
  const among = (reason: string, words: string) =>
    (one('reason') ?? reason) === reason && words.toLocaleLowerCase().includes(wanted);
  const add = useAct(
    async ({ kind, sourceId }: AgendaCandidate) => {
      if (chosen)
        await agendaAdd({
          path: { id: chosen.id },
          body: { candidate: { kind, sourceId } },
          throwOnError: true,
        });
    },
    { done: t('candidates.added') },
  );
  return (
    <Stack gap="sm">
      {may('committee.prepare') && meetings.length > 0 && (
        <Select
          label={t('candidates.meeting')}
          data={meetings.map(({ id, title, startsAt }) => ({ value: id, label: `${moment(startsAt)} · ${title}` }))}
          value={chosen?.id ?? null}
          onChange={(meeting) => set({ meeting })}
          allowDeselect={false}
          maw={480}
        />
      )}
      {add.problem && <ProblemAlert problem={add.problem} />}
      <Loaded query={query} lines={6}>
        {({ pages: read }) => {
          const all = read.flatMap(({ body }) => body.items);
          if (all.length === 0) return <Empty text={t('candidates.none')} />;
          const found = all.filter(({ reason, title, code }) =>
            among(reason, `${code} ${Object.values(title).join(' ')}`),
          );
          return (
            <Stack gap="sm">
              <CandidateFilters candidates={all} />
              <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
                {found.slice(0, shown).map((candidate) => (
                  <li key={`${candidate.kind} ${candidate.sourceId}`}>
                    <Waiting
                      candidate={candidate}
                      onAdd={may('committee.prepare') && chosen ? () => void add.run(candidate) : undefined}
                      busy={add.busy}
                      day={moment(chosen?.startsAt)}
                    />
                  </li>
                ))}
              </Stack>
              <Group justify="space-between">
                <Text size="sm" c="dimmed" aria-live="polite">
                  {hasNextPage && !isError
                    ? t('common:state.loading')
                    : t('common:list.chosen', { count: found.length })}
                </Text>
                {found.length > shown && (
                  <Button variant="default" onClick={() => setShown(shown + AT_ONCE)}>
                    {t('common:action.more')}
                  </Button>
                )}
              </Group>
            </Stack>
          );
        }}
      </Loaded>
    </Stack>
  );
}

function Waiting({
  candidate: { title, code, projectId, reason, kind, text, since },
  onAdd,
  busy,
  day,
}: {
  candidate: AgendaCandidate;
  onAdd: (() => void) | undefined;
  busy: boolean;
  day: string;
}) {
  const { t } = useTranslation('committee');
  const words = useWords();
  const formats = useFormats();
  const name = `${code === null ? '' : `${code} · `}${words(title)}`;
  return (
    <Group justify="space-between" align="flex-start" gap="xs">
      <Stack gap={2} style={{ flex: '1 1 20rem', minWidth: 0 }}>
        {projectId === null ? <Text>{name}</Text> : <ScreenLink href={`/projects/${projectId}`}>{name}</ScreenLink>}
        <Text size="sm">{text}</Text>
        <Group gap="xs">
          <ToneBadge tone="amber">{t(`reason.${reason}`)}</ToneBadge>
          <Text size="sm" c="dimmed">
            {t(`itemKind.${kind}`)} · {t('candidates.since', { day: formats.day(onCityClock(since).day) })}
          </Text>
        </Group>
      </Stack>
      {onAdd && (
        <Button
          variant="default"
          size="compact-md"
          disabled={busy}
          onClick={onAdd}
          aria-label={t('candidates.addTo', { title: name, day })}
        >
          {t('candidates.add')}
        </Button>
      )}
    </Group>
  );
}
