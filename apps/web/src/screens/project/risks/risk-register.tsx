import { Button, Stack, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { risksRegisterOptions } from '../../../api';
import type { RiskRegister as Register } from '../../../api';
import { ToneBadge } from '../../../ui/badges';
import { Empty } from '../../../ui/empty';
import { useFormats } from '../../../ui/formats';
import { RowsTable } from '../../../ui/list-table';
import type { Column } from '../../../ui/list-table';
import { Loaded } from '../../../ui/loaded';
import { ScreenLink } from '../../../ui/screen-link';
import { useWords } from '../../../ui/words';
import { Section } from '../../../ui/section';
import { useHere } from '../parts/use-here';
import { BandBadge } from './bands';
import { NewRisk } from './new-risk';
import { RiskMatrix } from './risk-matrix';

type Row = Register['items'][number];

export function RiskRegister({ projectId }: { projectId: string }) {
  const { t } = useTranslation('project');
  const words = useWords();
  const { day } = useFormats();
  const here = useHere();
  const [raising, setRaising] = useState(false);
  const query = useQuery(risksRegisterOptions({ path: { id: projectId }, query: { limit: 200 } }));
  const columns: Column<Row>[] = [
    {
      key: 'title',
      title: t('risks.risk'),
      cell: (row) => (
        <ScreenLink href={here({ risk: row.id, issue: null })} inherit>
          {row.number}. {row.title}
        </ScreenLink>
      ),
    },
    { key: 'score', title: t('field.score'), cell: (row) => <BandBadge {...row} /> },
    { key: 'state', title: t('field.status', { ns: 'common' }), cell: ({ state }) => t(`risks.state.${state}`) },
    {
      key: 'response',
      title: t('risks.response'),
      cell: ({ response }) => (response ? t(`risks.responses.${response}`) : '—'),
    },
    { key: 'owner', title: t('risks.owner'), cell: ({ owner }) => words(owner?.name) },
    {
      key: 'review',
      title: t('risks.reviewOn'),
      cell: ({ reviewOn, reviewOverdue }) =>
        reviewOverdue ? (
          <ToneBadge tone="red">{t('risks.reviewOverdue', { day: day(reviewOn) })}</ToneBadge>
        ) : (
          day(reviewOn)
        ),
    },
  ];
  return (
    <Section
      title={t('risks.title')}
      actions={
        query.data?.mayEdit && (
          <Button size="xs" variant="default" onClick={() => setRaising(true)}>
            {t('risks.raise')}
          </Button>
        )
      }
    >
      <Loaded query={query}>
        {({ items, matrix }) => (
          <Stack>
            <Table.ScrollContainer minWidth={0} type="native" tabIndex={0} role="region" aria-label={t('risks.matrix')}>
              <RiskMatrix matrix={matrix} />
            </Table.ScrollContainer>
            {items.length === 0 ? (
              <Empty text={t('risks.none')} />
            ) : (
              <RowsTable rows={items} columns={columns} rowKey={({ id }) => id} caption={t('risks.title')} />
            )}
          </Stack>
        )}
      </Loaded>
      {raising && <NewRisk projectId={projectId} onClose={() => setRaising(false)} />}
    </Section>
  );
}
