import { Grid, Stack, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { gapsPage, gapsSummaryOptions, pages } from '../../api';
import type { SdgGapSummary } from '../../api';
import { useFilters } from '../../app/search';
import { Empty } from '../../ui/empty';
import { FilterBar } from '../../ui/filter-bar';
import { ListTable } from '../../ui/list-table';
import { Loaded } from '../../ui/loaded';
import { ScreenLink } from '../../ui/screen-link';
import { useWords } from '../../ui/words';
import { GapKinds } from './gap-kinds';
import { SdgPage } from './sdg-page';
import { goalNumbers, useGoals } from './use-goals';

type GapKind = SdgGapSummary['items'][number]['kind'];

/** Kinds of gaps with their counts, and what lacks the chosen one. */
export function GapsScreen() {
  const { t } = useTranslation('sdg');
  const { all, one } = useFilters();
  const goal = goalNumbers(all('goal'));
  const summary = useQuery(gapsSummaryOptions({ query: { goal } }));
  return (
    <SdgPage view="gaps">
      <FilterBar filters={[{ kind: 'several', name: 'goal', label: t('goals'), options: useGoals() }]} />
      <Loaded query={summary} lines={10}>
        {({ items }) => {
          const chosen = items.find(({ kind }) => kind === one('kind'));
          return (
            <Grid>
              <Grid.Col span={{ base: 12, lg: 5 }}>
                <GapKinds items={items} />
              </Grid.Col>
              <Grid.Col span={{ base: 12, lg: 7 }}>
                {chosen === undefined ? (
                  <Empty text={t('gaps.choose')} />
                ) : (
                  <Lacking key={chosen.kind} kind={chosen.kind} text={chosen.text} goal={goal} />
                )}
              </Grid.Col>
            </Grid>
          );
        }}
      </Loaded>
    </SdgPage>
  );
}

function Lacking({ kind, text, goal }: { kind: GapKind; text: string; goal: number[] }) {
  const { t } = useTranslation(['sdg', 'common']);
  const words = useWords();
  const query = useInfiniteQuery(pages(gapsPage, { kind, goal }));
  return (
    <Stack gap="xs">
      <Title order={2}>{text}</Title>
      <ListTable
        query={query}
        caption={text}
        empty={t('gaps.none')}
        rowKey={({ id }) => id}
        columns={[
          { key: 'code', title: t('common:field.code'), cell: ({ code }) => code },
          {
            key: 'what',
            title: t('gaps.whatLacks'),
            cell: ({ href, name }) => <ScreenLink href={href}>{words(name)}</ScreenLink>,
          },
          { key: 'goals', title: t('gaps.goals'), cell: ({ goals }) => (goals.length > 0 ? goals.join(', ') : '—') },
        ]}
      />
    </Stack>
  );
}
