import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tagsOfProjectOptions } from '../../../api';
import type { SdgTag } from '../../../api';
import { ToneBadge } from '../../../ui/badges';
import { Empty } from '../../../ui/empty';
import { RowsTable } from '../../../ui/list-table';
import type { Column } from '../../../ui/list-table';
import { Loaded } from '../../../ui/loaded';
import { useWords } from '../../../ui/words';
import { Section } from '../../../ui/section';
import { ProposeTag } from './propose-tag';
import { TagSteps } from './tag-steps';

const TONES = { proposed: 'amber', confirmed: 'green', declined: 'grey' } as const;

export function Tags({ projectId }: { projectId: string }) {
  const { t } = useTranslation('project');
  const words = useWords();
  const [proposing, setProposing] = useState(false);
  const query = useQuery(tagsOfProjectOptions({ path: { id: projectId } }));
  const columns: Column<SdgTag>[] = [
    { key: 'target', title: t('sdg.target'), cell: ({ target }) => `${target.code}. ${words(target.name)}` },
    {
      key: 'contribution',
      title: t('sdg.contribution'),
      cell: ({ contribution, effect }) =>
        `${t(`sdg.contributions.${contribution}`)}${effect === 'negative' ? ` · ${t('sdg.effects.negative')}` : ''}`,
    },
    { key: 'rationale', title: t('sdg.rationale'), cell: ({ rationale }) => rationale },
    {
      key: 'state',
      title: t('field.status', { ns: 'common' }),
      cell: ({ state, note }) => (
        <>
          <ToneBadge tone={TONES[state]}>{t(`sdg.state.${state}`)}</ToneBadge> {note}
        </>
      ),
    },
    {
      key: 'act',
      title: t('sdg.act'),
      cell: (tag) => <TagSteps tag={tag} projectId={projectId} />,
    },
  ];
  return (
    <Section
      title={t('sdg.tags')}
      actions={
        query.data?.mayEdit && (
          <Button size="xs" variant="default" onClick={() => setProposing(true)}>
            {t('sdg.propose')}
          </Button>
        )
      }
    >
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text={t('sdg.noTags')} />
          ) : (
            <RowsTable rows={items} columns={columns} rowKey={({ id }) => id} caption={t('sdg.tags')} />
          )
        }
      </Loaded>
      {proposing && <ProposeTag projectId={projectId} onClose={() => setProposing(false)} />}
    </Section>
  );
}
