import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Budget, BudgetLine } from '../../../api';
import { ToneBadge } from '../../../ui/badges';
import { Empty } from '../../../ui/empty';
import { useFormats } from '../../../ui/formats';
import { RowsTable } from '../../../ui/list-table';
import type { Column } from '../../../ui/list-table';
import { Money } from '../../../ui/money';
import { EditLine } from './edit-line';
import { useLineName } from './line-name';

export function BudgetLines({ budget, mayEdit }: { budget: Budget; mayEdit: boolean }) {
  const { t } = useTranslation('project');
  const { percent, number } = useFormats();
  const named = useLineName();
  const [edited, setEdited] = useState<BudgetLine>();
  const amount = (key: 'plan' | 'adjusted' | 'committed' | 'actual'): Column<BudgetLine> => ({
    key,
    title: t(`budget.${key}`),
    numeric: true,
    cell: (line) => (line[key] === null ? t('unit.unknown', { ns: 'common' }) : <Money amount={line[key]} />),
  });
  const columns: Column<BudgetLine>[] = [
    {
      key: 'line',
      title: t('budget.line'),
      cell: (line) => (
        <Stack gap={2}>
          {named(line)}
          {line.yearOutsideProject && <ToneBadge tone="amber">{t('budget.yearOutside')}</ToneBadge>}
        </Stack>
      ),
    },
    amount('plan'),
    amount('adjusted'),
    amount('committed'),
    amount('actual'),
    { key: 'absorption', title: t('budget.absorption'), numeric: true, cell: (line) => percent(line.absorption) },
    {
      key: 'variance',
      title: t('budget.variance'),
      cell: (line) => (
        <Stack gap={2}>
          <span className="figures">{line.variancePercent === null ? '—' : `${number(line.variancePercent)} %`}</span>
          {line.cause && <Text size="xs">{line.cause}</Text>}
          {line.causeMissing && <ToneBadge tone="red">{t('budget.causeMissing')}</ToneBadge>}
        </Stack>
      ),
    },
    ...(mayEdit
      ? [
          {
            key: 'change',
            title: t('action.change', { ns: 'common' }),
            cell: (line: BudgetLine) => (
              <Button
                size="xs"
                variant="default"
                aria-label={`${t('action.change', { ns: 'common' })}: ${named(line)}`}
                onClick={() => setEdited(line)}
              >
                {t('action.change', { ns: 'common' })}
              </Button>
            ),
          },
        ]
      : []),
  ];
  if (budget.lines.length === 0) return <Empty text={t('budget.none')} />;
  return (
    <>
      <RowsTable rows={budget.lines} columns={columns} rowKey={({ id }) => id} caption={t('budget.lines')} />
      {edited && <EditLine line={edited} projectId={budget.projectId} onClose={() => setEdited(undefined)} />}
    </>
  );
}
