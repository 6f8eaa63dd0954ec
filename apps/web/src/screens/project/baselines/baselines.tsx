import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { baselinesListOptions } from '../../../api';
import type { BaselineList } from '../../../api';
import { useFilters } from '../../../app/search';
import { useMay } from '../../../session/me';
import { Empty } from '../../../ui/empty';
import { useFormats } from '../../../ui/formats';
import { RowsTable } from '../../../ui/list-table';
import { Loaded } from '../../../ui/loaded';
import { useWords } from '../../../ui/words';
import { Section } from '../../../ui/section';
import { Shift } from '../parts/shift';
import { BaselineComparison } from './baseline-comparison';
import { NewBaseline } from './new-baseline';
import { ScreenLink } from '../../../ui/screen-link';

/** The promises of the project: the first stays visible, however often it was replaced. */
export function Baselines({ projectId }: { projectId: string }) {
  const { t } = useTranslation('project');
  const may = useMay();
  const { one, set } = useFilters();
  const [setting, setSetting] = useState(false);
  const query = useQuery(baselinesListOptions({ path: { id: projectId }, query: { limit: 200 } }));
  const compared = one('compare');
  const count = query.data?.items.length ?? 0;
  return (
    <Section
      title={t('baselines.title')}
      about={query.data && count > 0 && <Summary summary={query.data.summary} />}
      actions={
        <>
          {count > 0 && (
            <Button size="xs" variant="subtle" onClick={() => set({ compare: compared ? null : '1' })}>
              {t(compared ? 'baselines.hideComparison' : 'baselines.compare')}
            </Button>
          )}
          {may('delivery.plan') && (
            <Button size="xs" variant="default" onClick={() => setSetting(true)}>
              {t('baselines.set')}
            </Button>
          )}
        </>
      }
    >
      <Loaded query={query}>
        {({ items }) => (items.length === 0 ? <Empty text={t('baselines.none')} /> : <BaselineRows items={items} />)}
      </Loaded>
      {compared !== undefined && count > 0 && (
        <BaselineComparison projectId={projectId} numbers={(query.data?.items ?? []).map(({ number }) => number)} />
      )}
      {setting && <NewBaseline projectId={projectId} first={count === 0} onClose={() => setSetting(false)} />}
    </Section>
  );
}

function Summary({ summary: { rebaselined, movedDays } }: Pick<BaselineList, 'summary'>) {
  const { t } = useTranslation('project');
  return (
    <Group gap={6}>
      <span>{t('baselines.rebaselined', { count: rebaselined })}</span>
      {rebaselined > 0 && (
        <span>
          {t('baselines.inAll')} <Shift days={movedDays} />
        </span>
      )}
    </Group>
  );
}

function BaselineRows({ items }: { items: BaselineList['items'] }) {
  const { t } = useTranslation('project');
  const words = useWords();
  const { day, moment } = useFormats();
  return (
    <RowsTable
      rows={items}
      caption={t('baselines.title')}
      rowKey={({ id }) => id}
      columns={[
        { key: 'number', title: '№', cell: ({ number }) => number },
        {
          key: 'reason',
          title: t('field.reason'),
          cell: ({ reasonCode, note }) => <Reason code={reasonCode} note={note} />,
        },
        { key: 'finish', title: t('baselines.finish'), numeric: true, cell: ({ finishOn }) => day(finishOn) },
        {
          key: 'moved',
          title: t('baselines.moved'),
          numeric: true,
          cell: ({ movedDays }) => <Shift days={movedDays} />,
        },
        {
          key: 'first',
          title: t('baselines.movedFromFirst'),
          numeric: true,
          cell: ({ movedDaysFromFirst }) => <Shift days={movedDaysFromFirst} />,
        },
        {
          key: 'by',
          title: t('baselines.setBy'),
          cell: ({ setBy, setAt }) => `${words(setBy?.name)} · ${moment(setAt)}`,
        },
        {
          key: 'cause',
          title: t('baselines.cause'),
          cell: ({ decision, changeRequest, acceptedBy }) => (
            <>
              {decision && <div>{t('life.by', { number: decision.number })}</div>}
              {changeRequest && (
                <ScreenLink href={`/change-requests/${changeRequest.id}`} inherit>
                  {t('life.request', { number: changeRequest.number })}
                </ScreenLink>
              )}
              {acceptedBy && <div>{t('baselines.acceptedBy', { name: words(acceptedBy.name) })}</div>}
            </>
          ),
        },
      ]}
    />
  );
}

function Reason({ code, note }: { code: BaselineList['items'][number]['reasonCode']; note: string | null }) {
  const { t } = useTranslation('project');
  return (
    <>
      {t(`reason.${code}`)}
      {note && (
        <Text size="xs" c="dimmed">
          {note}
        </Text>
      )}
    </>
  );
}
