import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { projectsOneOptions } from '../../api';
import type { Project } from '../../api';
import { useMe } from '../../session/me';
import { StageBadge } from '../../ui/badges';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { ScreenLink } from '../../ui/screen-link';
import { useWords } from '../../ui/words';
import { DraftStatus } from './draft-status';
import { valuesOf } from './draft/values';
import { useDraft } from './draft/use-draft';
import { Wizard } from './wizard';

export function EditProposalScreen() {
  const { t } = useTranslation('proposal');
  const { id } = useParams({ from: '/inside/projects/$id/edit' });
  const me = useMe();
  return (
    <Loaded query={useQuery(projectsOneOptions({ path: { id } }))} lines={10} title={t('edit.open')}>
      {(project) =>
        project.mayEdit ? <EditProposal key={`${me.id} ${id}`} project={project} /> : <NotToEdit project={project} />
      }
    </Loaded>
  );
}

function EditProposal({ project }: { project: Project }) {
  const { t } = useTranslation('proposal');
  const words = useWords();
  const me = useMe();
  const [empty] = useState(() => valuesOf(project));
  const draft = useDraft({ personId: me.id, project, empty });
  return (
    <Page
      title={words(project.title)}
      about={
        <>
          {project.code} · <StageBadge stage={project.stage} />
        </>
      }
      crumbs={[<ToProject key="project" project={project} />]}
      actions={
        <>
          <DraftStatus draft={draft} />
          <Button loading={draft.standing === 'saving'} onClick={() => void draft.save()}>
            {t(project.stage === 'draft' ? 'saveDraft' : 'saveChanges')}
          </Button>
        </>
      }
    >
      <Wizard draft={draft} project={project} />
    </Page>
  );
}

function NotToEdit({ project }: { project: Project }) {
  const { t } = useTranslation('proposal');
  const words = useWords();
  return (
    <Page title={words(project.title)}>
      <Empty text={t('edit.notYours')}>
        <ToProject project={project} />
      </Empty>
    </Page>
  );
}

function ToProject({ project }: { project: Project }) {
  const { t } = useTranslation('proposal');
  return <ScreenLink href={`/projects/${project.id}`}>{t('edit.toProject', { code: project.code })}</ScreenLink>;
}
