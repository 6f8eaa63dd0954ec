import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PublicFigures } from '../../api';
import { useFilters } from '../../app/search';
import { useFormats } from '../../ui/formats';
import { RowsTable } from '../../ui/list-table';
import type { Column } from '../../ui/list-table';
import { Money } from '../../ui/money';
import { useWords } from '../../ui/words';

type Row = PublicFigures['districts'][number];

/** Figures by district or direction; each name leads to its projects below. */
export function FiguresTable({
  by,
  rows,
  caption,
}: {
  by: 'district' | 'direction';
  rows: readonly Row[];
  caption: string;
}) {
  const { t } = useTranslation(['common', 'open']);
  const words = useWords();
  const { number } = useFormats();
  const { search } = useFilters();
  const columns: readonly Column<Row>[] = [
    {
      key: 'name',
      title: t(`field.${by}`),
      cell: ({ code, name }) => (
        <Anchor component={Link} to="/open" search={{ ...search, [by]: code } as never} resetScroll={false}>
          {by === 'direction' ? `${code}. ${words(name)}` : words(name)}
        </Anchor>
      ),
    },
    { key: 'projects', title: t('open:column.projects'), numeric: true, cell: ({ projects }) => number(projects) },
    {
      key: 'cost',
      title: t('open:column.cost'),
      numeric: true,
      cell: ({ costTotal }) => <Money amount={costTotal} short />,
    },
    {
      key: 'overdue',
      title: t('open:column.overdue'),
      numeric: true,
      cell: ({ milestones }) => number(milestones.overdue),
    },
  ];
  return <RowsTable rows={rows} columns={columns} rowKey={({ code }) => code} caption={caption} />;
}
