import { Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { pages, proposalsPage } from '../../api';
import type { ForecastProposal } from '../../api';
import { useFilters } from '../../app/search';
import { ToneBadge } from '../../ui/badges';
import { useFormats } from '../../ui/formats';
import { ListTable } from '../../ui/list-table';
import type { Column } from '../../ui/list-table';
import { useDirections } from '../../ui/reference';
import { ScreenLink } from '../../ui/screen-link';
import { useWords } from '../../ui/words';
import { PROPOSAL_STATES, PROPOSAL_WORDS, among } from './choices';
import { FoldedFilters } from './folded-filters';
import { ProjectCell } from './project-cell';
import { RegisterPage } from './register-page';
import { STATE_TONES } from './tones';

/** Later days that one milestone asks of those that wait for it. */
export function ForecastProposalsScreen() {
  const { t } = useTranslation(['lists', 'common']);
  const { all, one, any } = useFilters();
  const directions = useDirections();
  const query = useInfiniteQuery(
    pages(proposalsPage, {
      state: among(PROPOSAL_STATES, all('state')),
      direction: one('direction'),
      project: one('project'),
      mine: one('mine'),
    }),
  );
  return (
    <RegisterPage register="proposals">
      <FoldedFilters
        main={2}
        filters={[
          {
            kind: 'several',
            name: 'state',
            label: t('common:field.status'),
            options: PROPOSAL_STATES.map((value) => ({ value, label: t(`proposal.state.${value}`) })),
          },
          { kind: 'one', name: 'direction', label: t('common:field.direction'), options: directions },
        ]}
        signs={[{ name: 'mine', label: t('proposal.mine') }]}
      />
      <ListTable
        query={query}
        columns={useColumns()}
        rowKey={({ id }) => id}
        caption={t('register.proposals')}
        empty={any(PROPOSAL_WORDS) ? undefined : t('none.proposals')}
      />
    </RegisterPage>
  );
}

function useColumns(): readonly Column<ForecastProposal>[] {
  const { t } = useTranslation(['lists', 'common']);
  const words = useWords();
  const { day } = useFormats();
  return [
    {
      key: 'milestone',
      title: t('milestone'),
      cell: ({ id, milestone }) => (
        <ScreenLink href={`/forecast-proposals/${id}`}>
          {milestone.number}. {words(milestone.title)}
        </ScreenLink>
      ),
    },
    {
      key: 'project',
      title: t('common:field.project'),
      cell: ({ milestone }) => <ProjectCell project={milestone.project} />,
    },
    {
      key: 'cause',
      title: t('proposal.cause'),
      cell: ({ cause }) =>
        cause && (
          <>
            {cause.number}. {words(cause.title)}
            <Text size="sm" c="dimmed">
              {cause.project.code}
            </Text>
          </>
        ),
    },
    { key: 'from', title: t('forecast'), numeric: true, cell: ({ from }) => day(from.finishOn) },
    { key: 'to', title: t('proposal.to'), numeric: true, cell: ({ to }) => day(to.finishOn) },
    { key: 'days', title: t('workingDays'), numeric: true, cell: ({ workingDays }) => workingDays },
    {
      key: 'state',
      title: t('common:field.status'),
      cell: ({ state }) => <ToneBadge tone={STATE_TONES[state]}>{t(`proposal.state.${state}`)}</ToneBadge>,
    },
  ];
}
