import { useTranslation } from 'react-i18next';
import type { ReportPack } from '../../../api';
import { LANGUAGE_NAMES } from '../../../texts/language';
import { RowsTable } from '../../../ui/list-table';
import { useFormats } from '../../../ui/formats';
import { isUnderWay } from '../paper-kinds';
import { PaperFile } from '../paper-file';
import { PaperStateCell } from '../paper-state';
import { CancelPaper } from './cancel-paper';

const KILOBYTE = 1024;

/** The papers of a pack: how far each is, and its file. */
export function PapersTable({ pack }: { pack: ReportPack }) {
  const { t } = useTranslation('reports');
  const { number } = useFormats();
  const nameOf = ({ format, language }: ReportPack['reports'][number]) =>
    t('paper.which', { format: t(`format.${format}`), language: LANGUAGE_NAMES[language] });
  return (
    <RowsTable
      caption={t('pack.papers')}
      rows={pack.reports}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'language',
          title: t('paper.language'),
          cell: ({ language }) => <span lang={language}>{LANGUAGE_NAMES[language]}</span>,
        },
        { key: 'format', title: t('paper.format'), cell: ({ format }) => t(`format.${format}`) },
        {
          key: 'state',
          title: t('paper.state'),
          cell: (paper) => <PaperStateCell paper={paper} name={nameOf(paper)} />,
        },
        {
          key: 'size',
          title: t('paper.size'),
          numeric: true,
          cell: ({ file }) =>
            file === null ? '—' : t('paper.kilobytes', { size: number(Math.ceil(file.bytes / KILOBYTE)) }),
        },
        {
          key: 'file',
          title: t('paper.actions'),
          cell: (paper) =>
            paper.file !== null ? (
              <PaperFile file={paper.file} name={nameOf(paper)} />
            ) : (
              isUnderWay(paper) && <CancelPaper id={paper.id} pack={pack} name={nameOf(paper)} />
            ),
        },
      ]}
    />
  );
}
