import { Group, Text } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../../api';
import { StageBadge } from '../../../ui/badges';
import { useFormats } from '../../../ui/formats';
import { Awaited, Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { useWords } from '../../../ui/words';
import { WriteProposalLink } from '../../proposal/write-proposal-link';
import { useAsOf, useProject } from '../use-project';
import { AsOf } from './as-of';
import { MoveButtons } from './move-buttons';
import { PaperMenu } from './paper-menu';
import { ProjectTabs } from './project-tabs';
import { ScreenLink } from '../../../ui/screen-link';

/** The head of a project, its sections, and the section that the address names. */
export function ProjectFrame() {
  const { t } = useTranslation('project');
  const words = useWords();
  const query = useProject();
  const asOf = useAsOf();
  const { data } = query;
  if (!data)
    return (
      <Page title={t('field.project', { ns: 'common' })}>
        {asOf !== undefined && query.error && <AsOf there={false} />}
        <Loaded query={query} lines={10}>
          {() => null}
        </Loaded>
      </Page>
    );
  return (
    <Page
      title={words(data.title)}
      about={<Standing project={data} />}
      actions={
        asOf === undefined && (
          <>
            <WriteProposalLink project={data} />
            <MoveButtons project={data} />
            <PaperMenu projectId={data.id} />
          </>
        )
      }
    >
      <AsOf />
      {data.illustrativeFields.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('illustrative')}
        </Text>
      )}
      <ProjectTabs id={data.id} />
      <Suspense fallback={<Awaited lines={8} />}>
        <Outlet />
      </Suspense>
    </Page>
  );
}

function Standing({ project: { code, stage, stageSince, oversight, direction } }: { project: Project }) {
  const { t } = useTranslation('project');
  const words = useWords();
  const { day } = useFormats();
  return (
    <Group gap="xs">
      <span className="figures">{code}</span>
      <StageBadge stage={stage} />
      <span>{t('since', { day: day(stageSince) })}</span>
      {oversight && <span>{t(`oversight.${oversight}`, { ns: 'common' })}</span>}
      <ScreenLink href={`/projects?direction=${direction.code}`} inherit>
        {direction.code}. {words(direction.name)}
      </ScreenLink>
    </Group>
  );
}
