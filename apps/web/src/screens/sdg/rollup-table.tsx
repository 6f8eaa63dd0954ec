import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SdgRollup } from '../../api';
import { useFormats } from '../../ui/formats';
import { RowsTable } from '../../ui/list-table';
import type { Column } from '../../ui/list-table';
import { Money } from '../../ui/money';
import { RollupName } from './rollup-name';

/** A group; the total, which belongs to none, has no code at all. */
export type RollupRow = Omit<SdgRollup['items'][number], 'code' | 'iri'> & { readonly code?: string | null };

export function RollupTable({ rollup: { by, items, total } }: { rollup: SdgRollup }) {
  const { t } = useTranslation('sdg');
  const { number } = useFormats();
  const columns: readonly Column<RollupRow>[] = [
    { key: 'name', title: t(`rollup.group.${by}`), cell: (row) => <RollupName by={by} row={row} /> },
    {
      key: 'projects',
      title: t('rollup.projects'),
      numeric: true,
      cell: ({ projects, negative }) => (
        <>
          {number(projects)}
          {negative > 0 && <Beside>{t('rollup.negative', { count: negative })}</Beside>}
        </>
      ),
    },
    {
      key: 'citizens',
      title: t('rollup.citizens'),
      numeric: true,
      cell: ({ citizens, citizensUnknown }) => (
        <>
          {number(citizens)}
          {citizensUnknown > 0 && <Beside>{t('rollup.citizensUnknown', { count: citizensUnknown })}</Beside>}
        </>
      ),
    },
    {
      key: 'milestones',
      title: t('rollup.milestones'),
      numeric: true,
      cell: ({ milestones: { done, all } }) => t('matrix.of', { count: done, all }),
    },
    {
      key: 'budget',
      title: t('rollup.budget'),
      numeric: true,
      cell: ({ budget, budgetByCost, budgetUnknown }) => (
        <>
          <Money amount={budget} short />
          {isSome(budgetByCost) && <ByCost amount={budgetByCost} />}
          {budgetUnknown > 0 && <Beside>{t('rollup.budgetUnknown', { count: budgetUnknown })}</Beside>}
        </>
      ),
    },
    {
      key: 'unallocated',
      title: t('rollup.unallocated'),
      numeric: true,
      cell: ({ unallocated, unallocatedByCost }) => (
        <>
          <Money amount={unallocated} short />
          {isSome(unallocatedByCost) && <ByCost amount={unallocatedByCost} />}
        </>
      ),
    },
  ];
  const withTotal: readonly RollupRow[] = [...items, { ...total, name: null }];
  return (
    <RowsTable
      rows={withTotal}
      columns={columns}
      rowKey={({ code }) => code ?? (code === null ? 'none' : 'total')}
      caption={t('rollup.caption')}
    />
  );
}

const isSome = (amount: string | null): amount is string => amount !== null && Number(amount) !== 0;

function ByCost({ amount }: { amount: string }) {
  const { t } = useTranslation('sdg');
  const { shortMoney } = useFormats();
  return <Beside>{t('rollup.byCost', { money: shortMoney(amount) })}</Beside>;
}

function Beside({ children }: { children: string }) {
  return (
    <Text size="xs" c="dimmed" style={{ whiteSpace: 'normal' }}>
      {children}
    </Text>
  );
}
