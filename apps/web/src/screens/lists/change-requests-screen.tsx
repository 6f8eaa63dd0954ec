import { Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changeRequestsList, pages } from '../../api';
import type { ChangeRequestList } from '../../api';
import { useFilters } from '../../app/search';
import { ToneBadge } from '../../ui/badges';
import { useFormats } from '../../ui/formats';
import { ListTable } from '../../ui/list-table';
import type { Column } from '../../ui/list-table';
import { useDirections } from '../../ui/reference';
import { ScreenLink } from '../../ui/screen-link';
import { useWords } from '../../ui/words';
import { REQUEST_STATES, REQUEST_WORDS, ROUTES, among } from './choices';
import { FoldedFilters } from './folded-filters';
import { ProjectCell } from './project-cell';
import { RegisterPage } from './register-page';
import { STATE_TONES } from './tones';

/** Requests to change what was promised, of all projects that the person sees. */
export function ChangeRequestsScreen() {
  const { t } = useTranslation(['lists', 'common']);
  const { all, one, any } = useFilters();
  const directions = useDirections();
  const query = useInfiniteQuery(
    pages(changeRequestsList, {
      state: among(REQUEST_STATES, all('state')),
      route: among(ROUTES, all('route'))[0],
      direction: one('direction'),
      project: one('project'),
      mine: one('mine'),
    }),
  );
  return (
    <RegisterPage register="requests">
      <FoldedFilters
        main={3}
        filters={[
          {
            kind: 'several',
            name: 'state',
            label: t('common:field.status'),
            options: REQUEST_STATES.map((value) => ({ value, label: t(`request.state.${value}`) })),
          },
          { kind: 'one', name: 'direction', label: t('common:field.direction'), options: directions },
          {
            kind: 'one',
            name: 'route',
            label: t('request.route.label'),
            options: ROUTES.map((value) => ({ value, label: t(`request.route.${value}`) })),
          },
        ]}
        signs={[{ name: 'mine', label: t('request.mine') }]}
      />
      <ListTable
        query={query}
        columns={useColumns()}
        rowKey={({ id }) => id}
        caption={t('register.requests')}
        empty={any(REQUEST_WORDS) ? undefined : t('none.requests')}
      />
    </RegisterPage>
  );
}

function useColumns(): readonly Column<ChangeRequestList['items'][number]>[] {
  const { t } = useTranslation(['lists', 'common', 'project']);
  const words = useWords();
  const { day } = useFormats();
  return [
    {
      key: 'request',
      title: t('request.one'),
      cell: ({ id, number, reasonCode, justification }) => (
        <>
          <div>
            <ScreenLink href={`/change-requests/${id}`}>
              {t('request.number', { number })} · {t(`project:reason.${reasonCode}`)}
            </ScreenLink>
          </div>
          <Text size="sm" c="dimmed" lineClamp={2}>
            {justification}
          </Text>
        </>
      ),
    },
    { key: 'project', title: t('common:field.project'), cell: ({ project }) => <ProjectCell project={project} /> },
    {
      key: 'subjects',
      title: t('request.subjects.label'),
      cell: ({ subjects }) => subjects.map((subject) => t(`request.subjects.${subject}`)).join(', '),
    },
    {
      key: 'route',
      title: t('request.route.label'),
      cell: ({ route }) => (route === null ? '—' : t(`request.route.${route}`)),
    },
    {
      key: 'by',
      title: t('request.submitted'),
      cell: ({ submittedBy, submittedAt, createdBy }) => (
        <>
          {words((submittedBy ?? createdBy)?.name)}
          <Text size="sm" c="dimmed" className="figures">
            {day(submittedAt)}
          </Text>
        </>
      ),
    },
    {
      key: 'state',
      title: t('common:field.status'),
      cell: ({ state }) => <ToneBadge tone={STATE_TONES[state]}>{t(`request.state.${state}`)}</ToneBadge>,
    },
  ];
}
