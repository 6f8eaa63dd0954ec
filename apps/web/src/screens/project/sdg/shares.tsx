import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../../ui/empty';
import { useFormats } from '../../../ui/formats';
import { RowsTable } from '../../../ui/list-table';
import { Loaded } from '../../../ui/loaded';
import { useWords } from '../../../ui/words';
import { Section } from '../../../ui/section';
import { EditShares } from './edit-shares';
import { readShares } from './read-shares';

/** How the money is shared out over targets: 100 % in all, or not at all. */
export function Shares({ projectId }: { projectId: string }) {
  const { t } = useTranslation('project');
  const words = useWords();
  const { number } = useFormats();
  const [editing, setEditing] = useState(false);
  const query = useQuery({
    queryKey: ['project', projectId, 'sdg-shares'],
    queryFn: ({ signal }) => readShares(projectId, signal),
  });
  return (
    <Section
      title={t('sdg.shares')}
      about={t('sdg.sharesAbout')}
      actions={
        query.data?.mayEdit && (
          <Button size="xs" variant="default" onClick={() => setEditing(true)}>
            {t('action.change', { ns: 'common' })}
          </Button>
        )
      }
    >
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text={t('sdg.noShares')} />
          ) : (
            <RowsTable
              rows={items}
              caption={t('sdg.shares')}
              rowKey={({ target }) => target.code}
              columns={[
                {
                  key: 'target',
                  title: t('sdg.target'),
                  cell: ({ target }) => `${target.code}. ${words(target.name)}`,
                },
                { key: 'percent', title: t('sdg.share'), numeric: true, cell: ({ percent }) => `${number(percent)} %` },
              ]}
            />
          )
        }
      </Loaded>
      {editing && query.data && (
        <EditShares projectId={projectId} shares={query.data} onClose={() => setEditing(false)} />
      )}
    </Section>
  );
}
