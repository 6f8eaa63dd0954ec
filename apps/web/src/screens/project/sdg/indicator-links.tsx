import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { indicatorLinksListOptions } from '../../../api';
import type { IndicatorLink } from '../../../api';
import { Empty } from '../../../ui/empty';
import { useFormats } from '../../../ui/formats';
import { RowsTable } from '../../../ui/list-table';
import type { Column } from '../../../ui/list-table';
import { Loaded } from '../../../ui/loaded';
import { ScreenLink } from '../../../ui/screen-link';
import { useWords } from '../../../ui/words';
import { Section } from '../../../ui/section';
import { AddIndicator } from './add-indicator';
import { RemoveIndicator } from './remove-indicator';

export function IndicatorLinks({ projectId }: { projectId: string }) {
  const { t } = useTranslation('project');
  const words = useWords();
  const { number } = useFormats();
  const [adding, setAdding] = useState(false);
  const query = useQuery(indicatorLinksListOptions({ path: { id: projectId } }));
  const columns: Column<IndicatorLink>[] = [
    {
      key: 'indicator',
      title: t('sdg.indicator'),
      cell: ({ indicator }) => (
        <ScreenLink href={`/indicators/${indicator.code}`} inherit>
          {indicator.code}. {words(indicator.name)}
        </ScreenLink>
      ),
    },
    { key: 'rationale', title: t('sdg.rationale'), cell: ({ rationale }) => rationale ?? '—' },
    {
      key: 'effects',
      title: t('sdg.effectByYear'),
      cell: ({ effects, indicator }) =>
        effects.map(({ year, value }) => `${year}: ${number(value)} ${words(indicator.unit)}`).join(', ') || '—',
    },
    ...(query.data?.mayEdit
      ? [
          {
            key: 'remove',
            title: t('action.remove', { ns: 'common' }),
            cell: (link: IndicatorLink) => <RemoveIndicator link={link} projectId={projectId} />,
          },
        ]
      : []),
  ];
  return (
    <Section
      title={t('sdg.indicators')}
      actions={
        query.data?.mayEdit && (
          <Button size="xs" variant="default" onClick={() => setAdding(true)}>
            {t('sdg.addIndicator')}
          </Button>
        )
      }
    >
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text={t('sdg.noIndicators')} />
          ) : (
            <RowsTable rows={items} columns={columns} rowKey={({ id }) => id} caption={t('sdg.indicators')} />
          )
        }
      </Loaded>
      {adding && <AddIndicator projectId={projectId} onClose={() => setAdding(false)} />}
    </Section>
  );
}
