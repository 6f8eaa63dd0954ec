import { Alert, Anchor } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { asProblem, publishedProjectsOneOptions } from '../../api';
import { StageBadge } from '../../ui/badges';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { useWords } from '../../ui/words';
import { ProjectAbout } from './project-about';
import { ProjectBudget } from './project-budget';
import { ProjectData } from './project-data';
import { ProjectDecisions } from './project-decisions';
import { ProjectFeedback } from './project-feedback';
import { ProjectMilestones } from './project-milestones';
import { ShareActions } from './share-actions';

/** A project as everybody may know it. */
export function ProjectScreen() {
  const { t } = useTranslation(['common', 'open']);
  const words = useWords();
  const { code } = useParams({ strict: false });
  const query = useQuery(publishedProjectsOneOptions({ path: { code: code ?? '' } }));
  const back = (
    <Anchor key="back" component={Link} to="/open">
      {t('open:project.back')}
    </Anchor>
  );
  if (asProblem(query.error).status === 404)
    return (
      <Page title={t('open:project.notFound')} about={t('open:project.notFoundHint')}>
        {back}
      </Page>
    );
  return (
    <Loaded query={query} lines={12}>
      {(project) => (
        <Page
          key={project.code}
          title={words(project.title)}
          about={
            <>
              {project.code} <StageBadge stage={project.stage} />
            </>
          }
          crumbs={[back]}
          actions={<ShareActions />}
        >
          {project.illustrative && (
            <Alert icon={<IconInfoCircle aria-hidden />} color="gray" variant="outline">
              {t('open:project.illustrative')}
            </Alert>
          )}
          <ProjectAbout project={project} />
          <ProjectBudget budget={project.budget} />
          <ProjectMilestones milestones={project.milestoneList} />
          <ProjectDecisions decisions={project.decisions} />
          <ProjectFeedback code={project.code} />
          <ProjectData code={project.code} />
        </Page>
      )}
    </Loaded>
  );
}
