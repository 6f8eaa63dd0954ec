import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { IndicatorPasteReport } from '../../../api';
import { useFormats } from '../../../ui/formats';
import '../../../ui/list-table.css';
import { tableOf } from './table-of';
import './pasted-table.css';

type Cell = IndicatorPasteReport['cells'][number];
/** A person looks at no more; the wrong ones come first. */
const MOST_ROWS = 100;

/** The table as it was pasted; under each value what it does, or what is wrong with it. */
export function PastedTable({ text, report }: { text: string; report: IndicatorPasteReport }) {
  const { t } = useTranslation('indicators');
  const cells = new Map(report.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const wrong = new Set(report.cells.filter(({ outcome }) => outcome === 'refused').map(({ row }) => row));
  const [header, ...rows] = tableOf(text);
  const shown = [...rows.filter(({ row }) => wrong.has(row)), ...rows.filter(({ row }) => !wrong.has(row))];
  return (
    <>
      <Table.ScrollContainer minWidth={0} type="native" tabIndex={0} role="region" aria-label={t('paste.table')}>
        <Table className="pasted" withColumnBorders captionSide="top" verticalSpacing={4}>
          <Table.Caption className="visually-hidden">{t('paste.table')}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('paste.row')}</Table.Th>
              {header?.fields.map((name, column) => (
                <Table.Th key={`${column + 1}`} scope="col">
                  {name}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.slice(0, MOST_ROWS).map(({ row, fields }) => (
              <Table.Tr key={row}>
                <Table.Th scope="row">{row}</Table.Th>
                {fields.map((field, column) => (
                  <PastedCell key={`${column + 1}`} text={field} cell={cells.get(`${row} ${column + 1}`)} />
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {shown.length > MOST_ROWS && (
        <Text size="sm" c="dimmed">
          {t('paste.more', { count: shown.length - MOST_ROWS })}
        </Text>
      )}
    </>
  );
}

function PastedCell({ text, cell }: { text: string; cell: Cell | undefined }) {
  const { t } = useTranslation('indicators');
  const { number } = useFormats();
  if (!cell) return <Table.Td>{text}</Table.Td>;
  const { outcome, problem, was } = cell;
  const says =
    problem?.message ??
    (outcome === 'unchanged'
      ? t('paste.same')
      : was === null
        ? t('paste.new')
        : t('paste.was', { value: number(was) }));
  return (
    <Table.Td data-outcome={outcome}>
      {text}
      <Text size="xs" fw={problem ? 600 : undefined}>
        {says}
      </Text>
    </Table.Td>
  );
}
