import { Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { pages, risksPage } from '../../api';
import type { RiskList } from '../../api';
import { useFilters } from '../../app/search';
import { ToneBadge } from '../../ui/badges';
import { useFormats } from '../../ui/formats';
import { ListTable } from '../../ui/list-table';
import type { Column } from '../../ui/list-table';
import { useDirections } from '../../ui/reference';
import { ScreenLink } from '../../ui/screen-link';
import { useWords } from '../../ui/words';
import { BANDS, RISK_STATES, RISK_WORDS, among } from './choices';
import { FoldedFilters } from './folded-filters';
import { ProjectCell } from './project-cell';
import { RegisterPage } from './register-page';
import { BAND_TONES } from './tones';

/** Risks of all projects that the person sees, the highest first. */
export function RisksScreen() {
  const { t } = useTranslation(['lists', 'common']);
  const { all, one, any } = useFilters();
  const directions = useDirections();
  const query = useInfiniteQuery(
    pages(risksPage, {
      state: among(RISK_STATES, all('state')),
      band: among(BANDS, all('band')),
      direction: all('direction'),
      owner: one('owner'),
      reviewBefore: one('reviewBefore'),
      overdueReview: one('overdueReview'),
    }),
  );
  return (
    <RegisterPage register="risks">
      <FoldedFilters
        main={3}
        filters={[
          { kind: 'several', name: 'direction', label: t('common:field.direction'), options: directions },
          {
            kind: 'several',
            name: 'band',
            label: t('risk.band'),
            options: BANDS.map((value) => ({ value, label: t(`band.${value}`) })),
          },
          {
            kind: 'several',
            name: 'state',
            label: t('common:field.status'),
            options: RISK_STATES.map((value) => ({ value, label: t(`risk.state.${value}`) })),
          },
          { kind: 'day', name: 'reviewBefore', label: t('risk.reviewBefore') },
        ]}
        signs={[
          { name: 'overdueReview', label: t('risk.overdueReview') },
          { name: 'owner', label: t('sign.mine'), value: 'me' },
        ]}
      />
      <ListTable
        query={query}
        columns={useColumns()}
        rowKey={({ id }) => id}
        caption={t('register.risks')}
        empty={any(RISK_WORDS) ? undefined : t('none.risks')}
      />
    </RegisterPage>
  );
}

function useColumns(): readonly Column<RiskList['items'][number]>[] {
  const { t } = useTranslation(['lists', 'common']);
  const words = useWords();
  const { day } = useFormats();
  return [
    {
      key: 'risk',
      title: t('risk.one'),
      cell: ({ id, number, title, project }) => (
        <ScreenLink href={`/projects/${project.id}/risks?risk=${id}`}>
          {number}. {title}
        </ScreenLink>
      ),
    },
    { key: 'project', title: t('common:field.project'), cell: ({ project }) => <ProjectCell project={project} /> },
    {
      key: 'band',
      title: t('risk.band'),
      cell: ({ band, probability, impact, score }) => (
        <>
          <ToneBadge tone={BAND_TONES[band]}>{t(`band.${band}`)}</ToneBadge>
          <Text size="sm" c="dimmed" className="figures">
            {probability} × {impact} = {score}
          </Text>
        </>
      ),
    },
    {
      key: 'response',
      title: t('risk.response.label'),
      cell: ({ response }) => (response === null ? t('risk.response.none') : t(`risk.response.${response}`)),
    },
    { key: 'owner', title: t('risk.owner'), cell: ({ owner }) => words(owner?.name) },
    {
      key: 'reviewOn',
      title: t('risk.reviewOn'),
      cell: ({ reviewOn, reviewOverdue }) =>
        reviewOverdue ? (
          <ToneBadge tone="red">{t('risk.reviewLate', { day: day(reviewOn) })}</ToneBadge>
        ) : (
          day(reviewOn)
        ),
    },
    { key: 'state', title: t('common:field.status'), cell: ({ state }) => t(`risk.state.${state}`) },
  ];
}
