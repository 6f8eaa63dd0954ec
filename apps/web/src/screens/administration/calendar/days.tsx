import { useTranslation } from 'react-i18next';
import type { Calendar } from '../../../api';
import { useMay } from '../../../session/me';
import { ToneBadge } from '../../../ui/badges';
import { Empty } from '../../../ui/empty';
import { useFormats } from '../../../ui/formats';
import { RowsTable } from '../../../ui/list-table';
import { useWords } from '../../../ui/words';
import { RemoveDay } from './remove-day';

export function Days({ year, calendar }: { year: number; calendar: Calendar }) {
  const { t } = useTranslation(['common', 'administration']);
  const words = useWords();
  const may = useMay();
  const { day: written } = useFormats();
  if (calendar.items.length === 0) return <Empty />;
  return (
    <RowsTable
      caption={t('administration:part.calendar')}
      rows={calendar.items}
      rowKey={({ day }) => day}
      columns={[
        { key: 'day', title: t('field.day'), cell: ({ day }) => written(day) },
        { key: 'name', title: t('field.title'), cell: ({ name }) => words(name) },
        {
          key: 'working',
          title: t('field.kind'),
          cell: ({ working }) => (
            <ToneBadge tone={working ? 'amber' : 'green'}>
              {t(working ? 'administration:calendar.work' : 'administration:calendar.rest')}
            </ToneBadge>
          ),
        },
        ...(may('reference.manage')
          ? [
              {
                key: 'remove',
                title: t('action.remove'),
                cell: ({ day }: { day: string }) => <RemoveDay year={year} calendar={calendar} day={day} />,
              },
            ]
          : []),
      ]}
    />
  );
}
