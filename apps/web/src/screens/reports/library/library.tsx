import { Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { pages, reportsPage } from '../../../api';
import type { Report } from '../../../api';
import { useFilters } from '../../../app/search';
import { LANGUAGE_NAMES } from '../../../texts/language';
import { useFormats } from '../../../ui/formats';
import { ListTable } from '../../../ui/list-table';
import type { Column } from '../../../ui/list-table';
import { ScreenLink } from '../../../ui/screen-link';
import { useWords } from '../../../ui/words';
import { among } from '../../lists/choices';
import { Section } from '../../../ui/section';
import { PaperFile } from '../paper-file';
import { PAPER_KINDS, PAPER_STATES, isUnderWay } from '../paper-kinds';
import { PaperStateCell } from '../paper-state';
import { useSubjectWords } from '../use-subject-words';
import { LibraryFilters } from './library-filters';

const LOOK_AGAIN_MS = 5_000;

/** The papers that the person may see, the latest first. */
export function Library() {
  const { t } = useTranslation('reports');
  const { all, one } = useFilters();
  const [kind] = among(PAPER_KINDS, all('kind'));
  const [state] = among(PAPER_STATES, all('state'));
  const query = useInfiniteQuery({
    ...pages(reportsPage, { kind, state, project: one('project') }),
    refetchInterval: ({ state: { data } }) =>
      data?.pages.some(({ body }) => body.items.some(isUnderWay)) ? LOOK_AGAIN_MS : false,
  });
  const filtered = kind ?? state ?? one('project');
  return (
    <Section title={t('library.title')}>
      <Stack>
        <LibraryFilters />
        <ListTable
          query={query}
          columns={useColumns()}
          rowKey={({ id }) => id}
          caption={t('library.title')}
          empty={filtered === undefined ? t('library.none') : undefined}
        />
      </Stack>
    </Section>
  );
}

function useColumns(): readonly Column<Report>[] {
  const { t } = useTranslation('reports');
  const words = useWords();
  const { moment } = useFormats();
  const subject = useSubjectWords();
  const nameOf = (paper: Report) =>
    [t(`kind.${paper.kind}`), subject(paper), t(`format.${paper.format}`), LANGUAGE_NAMES[paper.language]].join(' · ');
  return [
    {
      key: 'paper',
      title: t('paper.paper'),
      cell: (paper) => (
        <Stack gap={2}>
          <ScreenLink href={`/report-packs/${paper.packId}`} label={nameOf(paper)}>
            {t(`kind.${paper.kind}`)}
          </ScreenLink>
          <Text size="sm" c="dimmed">
            {subject(paper)}
          </Text>
        </Stack>
      ),
    },
    {
      key: 'format',
      title: t('paper.format'),
      cell: ({ format, language }) => `${t(`format.${format}`)} · ${LANGUAGE_NAMES[language]}`,
    },
    { key: 'state', title: t('paper.state'), cell: (paper) => <PaperStateCell paper={paper} name={nameOf(paper)} /> },
    {
      key: 'requested',
      title: t('library.requested'),
      cell: ({ requestedAt, requestedBy }) => (
        <Stack gap={2}>
          <span className="figures">{moment(requestedAt)}</span>
          <Text size="sm" c="dimmed">
            {requestedBy ? words(requestedBy.name) : t('pack.system')}
          </Text>
        </Stack>
      ),
    },
    {
      key: 'file',
      title: t('paper.actions'),
      cell: (paper) => paper.file && <PaperFile file={paper.file} name={nameOf(paper)} />,
    },
  ];
}
