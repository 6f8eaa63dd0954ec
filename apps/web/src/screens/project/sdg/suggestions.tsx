import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { suggestionsOfProjectOptions } from '../../../api';
import type { SdgSuggestionList } from '../../../api';
import { useMay } from '../../../session/me';
import { Empty } from '../../../ui/empty';
import { useFormats } from '../../../ui/formats';
import { RowsTable } from '../../../ui/list-table';
import type { Column } from '../../../ui/list-table';
import { Loaded } from '../../../ui/loaded';
import { useWords } from '../../../ui/words';
import { Section } from '../../../ui/section';
import { ProposeTag } from './propose-tag';

type Suggestion = SdgSuggestionList['items'][number];

/** Targets that the words of the project resemble, with the words that say so; a person decides. */
export function Suggestions({ projectId }: { projectId: string }) {
  const { t } = useTranslation('project');
  const words = useWords();
  const may = useMay();
  const { percent, day } = useFormats();
  const [proposed, setProposed] = useState<string>();
  const query = useQuery(suggestionsOfProjectOptions({ path: { id: projectId }, query: { limit: 5 } }));
  const columns: Column<Suggestion>[] = [
    { key: 'target', title: t('sdg.target'), cell: ({ target }) => `${target.code}. ${words(target.name)}` },
    { key: 'score', title: t('sdg.similarity'), numeric: true, cell: ({ score }) => percent(score) },
    { key: 'words', title: t('sdg.byWords'), cell: (row) => row.words.map(({ word }) => word).join(', ') },
    {
      key: 'declined',
      title: t('sdg.declinedBefore'),
      cell: ({ declined }) => (declined ? [day(declined.at), declined.note].filter(Boolean).join(': ') : '—'),
    },
    {
      key: 'act',
      title: t('sdg.act'),
      cell: ({ target }) => (
        <Button
          size="xs"
          variant="default"
          aria-label={`${t('sdg.propose')}: ${target.code}`}
          onClick={() => setProposed(target.code)}
        >
          {t('sdg.propose')}
        </Button>
      ),
    },
  ];
  if (!may('sdg.tag')) return null;
  return (
    <Section title={t('sdg.suggestions')} about={t('sdg.suggestionsAbout')}>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text={t('sdg.noSuggestions')} />
          ) : (
            <RowsTable
              rows={items}
              columns={columns}
              rowKey={({ target }) => target.code}
              caption={t('sdg.suggestions')}
            />
          )
        }
      </Loaded>
      {proposed !== undefined && (
        <ProposeTag projectId={projectId} target={proposed} onClose={() => setProposed(undefined)} />
      )}
    </Section>
  );
}
