import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { indicatorsPage, pages } from '../../api';
import { useFilters } from '../../app/search';
import { useMay } from '../../session/me';
import { ListTable } from '../../ui/list-table';
import { Page } from '../../ui/page';
import { useDirections, useOrganisations } from '../../ui/reference';
import { among } from '../lists/choices';
import { FoldedFilters } from '../lists/folded-filters';
import { goalNumbers, useGoals } from '../sdg/use-goals';
import { useIndicatorColumns } from './use-indicator-columns';
import { IndicatorViews } from './indicator-views';
import { COLOURS, DISAGREEMENTS, INDICATOR_WORDS, KINDS, LENSES } from './words';

/** Indicators with what the three lenses show, side by side and never added up. */
export function IndicatorsScreen() {
  const { t } = useTranslation(['indicators', 'common']);
  const { all, one, any } = useFilters();
  const query = useInfiniteQuery(
    pages(indicatorsPage, {
      q: one('q'),
      kind: KINDS.find((known) => known === one('kind')),
      goal: goalNumbers(all('goal')),
      target: all('target'),
      direction: all('direction'),
      responsible: one('responsible'),
      project: one('project'),
      suspect: one('suspect'),
      archived: one('archived'),
      planPath: among(COLOURS, all('planPath')),
      withTarget: among(COLOURS, all('withTarget')),
      withoutTarget: among(COLOURS, all('withoutTarget')),
      disagreement: among(DISAGREEMENTS, all('disagreement')),
    }),
  );
  const goals = useGoals();
  const directions = useDirections();
  const organisations = useOrganisations();
  const may = useMay();
  return (
    <Page
      title={t('list.title')}
      about={t('list.about')}
      actions={
        <>
          {may('indicator.enter') && (
            <Button component={Link} to="/indicators/paste" variant="default">
              {t('paste.title')}
            </Button>
          )}
          {may('indicator.manage') && (
            <Button component={Link} to="/indicators/new">
              {t('definition.new')}
            </Button>
          )}
        </>
      }
    >
      <IndicatorViews />
      <FoldedFilters
        main={4}
        filters={[
          { kind: 'words', name: 'q', label: t('common:field.q') },
          { kind: 'several', name: 'goal', label: t('list.goal'), options: goals },
          { kind: 'several', name: 'direction', label: t('common:field.direction'), options: directions },
          ...LENSES.map((lens) => ({
            kind: 'several' as const,
            name: lens,
            label: t(`lens.${lens}`),
            options: COLOURS.map((value) => ({ value, label: t(`colour.${value}`) })),
          })),
          {
            kind: 'several',
            name: 'disagreement',
            label: t('disagreement.label'),
            options: DISAGREEMENTS.map((value) => ({ value, label: t(`disagreement.${value}`) })),
          },
          {
            kind: 'one',
            name: 'kind',
            label: t('common:field.kind'),
            options: KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
          },
          { kind: 'one', name: 'responsible', label: t('list.responsible'), options: organisations },
        ]}
        signs={[
          { name: 'suspect', label: t('list.suspect') },
          { name: 'archived', label: t('list.archived') },
        ]}
      />
      <ListTable
        query={query}
        columns={useIndicatorColumns()}
        rowKey={({ id }) => id}
        caption={t('list.title')}
        empty={any(INDICATOR_WORDS) ? undefined : t('list.none')}
      />
    </Page>
  );
}
