import { ActionIcon, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch, indicatorLinksListOptions, indicatorLinksRemove } from '../../../api';
import type { IndicatorLink } from '../../../api';
import { Empty } from '../../../ui/empty';
import { useFormats } from '../../../ui/formats';
import { RowsTable } from '../../../ui/list-table';
import type { Column } from '../../../ui/list-table';
import { Loaded } from '../../../ui/loaded';
import { ProblemAlert } from '../../../ui/problem-alert';
import { ScreenLink } from '../../../ui/screen-link';
import { useAct } from '../../../ui/use-act';
import { useWords } from '../../../ui/words';
import { Section } from '../../../ui/section';
import { AddIndicator } from './add-indicator';

export function IndicatorLinks({ projectId }: { projectId: string }) {
  const { t } = useTranslation('project');
  const words = useWords();
  const { number } = useFormats();
  const [adding, setAdding] = useState(false);
  const query = useQuery(indicatorLinksListOptions({ path: { id: projectId } }));
  const remove = useAct((link: IndicatorLink) =>
    indicatorLinksRemove({ path: { id: projectId, linkId: link.id }, headers: ifMatch(link), throwOnError: true }),
  );
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
            cell: (link: IndicatorLink) => (
              <ActionIcon
                variant="default"
                aria-label={`${t('action.remove', { ns: 'common' })}: ${link.indicator.code}`}
                onClick={() => void remove.run(link)}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            ),
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
      {remove.problem && <ProblemAlert problem={remove.problem} />}
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
