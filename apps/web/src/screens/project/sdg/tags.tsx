import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch, tagsAnswer, tagsOfProjectOptions, tagsWithdraw } from '../../../api';
import type { SdgTag } from '../../../api';
import { ToneBadge } from '../../../ui/badges';
import { Empty } from '../../../ui/empty';
import { RowsTable } from '../../../ui/list-table';
import type { Column } from '../../../ui/list-table';
import { Loaded } from '../../../ui/loaded';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useAct } from '../../../ui/use-act';
import { useWords } from '../../../ui/words';
import { Section } from '../../../ui/section';
import { DeclineTag } from './decline-tag';
import { ProposeTag } from './propose-tag';

const TONES = { proposed: 'amber', confirmed: 'green', declined: 'grey' } as const;

export function Tags({ projectId }: { projectId: string }) {
  const { t } = useTranslation('project');
  const words = useWords();
  const [proposing, setProposing] = useState(false);
  const [declined, setDeclined] = useState<SdgTag>();
  const query = useQuery(tagsOfProjectOptions({ path: { id: projectId } }));
  const act = useAct(async ({ tag, step }: { tag: SdgTag; step: 'confirm' | 'withdraw' }) => {
    const target = { path: { id: tag.id }, headers: ifMatch(tag), throwOnError: true } as const;
    return step === 'confirm' ? tagsAnswer({ ...target, body: { confirmed: true } }) : tagsWithdraw(target);
  });
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
      cell: (tag) => (
        <Group gap={4} className="no-print">
          {tag.mayAnswer && tag.state !== 'confirmed' && (
            <Button size="xs" onClick={() => void act.run({ tag, step: 'confirm' })}>
              {t('action.confirm', { ns: 'common' })}
            </Button>
          )}
          {tag.mayAnswer && tag.state !== 'declined' && (
            <Button size="xs" variant="default" onClick={() => setDeclined(tag)}>
              {t('sdg.decline')}
            </Button>
          )}
          {tag.mayEdit && (
            <Button size="xs" variant="subtle" onClick={() => void act.run({ tag, step: 'withdraw' })}>
              {t('sdg.withdraw')}
            </Button>
          )}
        </Group>
      ),
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
      {act.problem && <ProblemAlert problem={act.problem} />}
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
      {declined && <DeclineTag tag={declined} onClose={() => setDeclined(undefined)} />}
    </Section>
  );
}
