import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { teamOfProject } from '../../../api';
import type { TeamMember } from '../../../api';
import { useMay } from '../../../session/me';
import { ToneBadge } from '../../../ui/badges';
import { useFormats } from '../../../ui/formats';
import { ListTable } from '../../../ui/list-table';
import type { Column } from '../../../ui/list-table';
import { ScreenLink } from '../../../ui/screen-link';
import { useWords } from '../../../ui/words';
import { projectPages } from '../parts/project-pages';
import { Section } from '../../../ui/section';
import { useProjectId } from '../use-project';
import { RequestMember } from './request-member';

const TONES = { requested: 'amber', confirmed: 'green', declined: 'red', released: 'grey' } as const;

/** Who works in the project, how much of their time, and whose they are in their line. */
export function TeamScreen() {
  const { t } = useTranslation('project');
  const may = useMay();
  const words = useWords();
  const { day } = useFormats();
  const id = useProjectId();
  const [asking, setAsking] = useState(false);
  const query = useInfiniteQuery(
    projectPages('team', id, {}, (after, signal) =>
      teamOfProject({ path: { id }, query: { after }, signal, throwOnError: true }),
    ),
  );
  const columns: Column<TeamMember>[] = [
    {
      key: 'person',
      title: t('team.person'),
      cell: (row) => (
        <ScreenLink href={`/team-members/${row.id}`} inherit>
          {words(row.person.name)}
        </ScreenLink>
      ),
    },
    { key: 'role', title: t('team.role'), cell: ({ role }) => role },
    {
      key: 'allocation',
      title: t('team.allocation'),
      cell: ({ allocation, overload }) => (
        <>
          <span className="figures">{allocation} %</span>{' '}
          {overload.length > 0 && <ToneBadge tone="red">{t('team.overload', { count: overload.length })}</ToneBadge>}
        </>
      ),
    },
    {
      key: 'period',
      title: t('team.period'),
      cell: ({ startsOn, endsOn }) => (
        <span className="figures">
          {day(startsOn)} – {day(endsOn)}
        </span>
      ),
    },
    { key: 'line', title: t('team.lineManager'), cell: ({ lineManager }) => words(lineManager.name) },
    {
      key: 'state',
      title: t('field.status', { ns: 'common' }),
      cell: ({ state }) => <ToneBadge tone={TONES[state]}>{t(`team.state.${state}`)}</ToneBadge>,
    },
  ];
  return (
    <Section
      title={t('tabs.team')}
      actions={
        may('delivery.plan') && (
          <Button size="xs" variant="default" onClick={() => setAsking(true)}>
            {t('team.ask')}
          </Button>
        )
      }
    >
      <ListTable
        query={query}
        columns={columns}
        rowKey={(row) => row.id}
        caption={t('tabs.team')}
        empty={t('team.none')}
      />
      {asking && <RequestMember projectId={id} onClose={() => setAsking(false)} />}
    </Section>
  );
}
