import { Button, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../ui/section';
import { useAsOf, useShownProject } from '../use-project';
import { Criteria } from '../screening/criteria';
import { GeneralFacts } from './general-facts';
import { MoneyFacts } from './money-facts';
import { Participants } from './participants';
import { Significance } from './significance';
import { Substance } from './substance';

/** The passport: all that is known of the project, in the order of the paper. */
export function OverviewScreen() {
  const { t } = useTranslation('project');
  const project = useShownProject();
  const today = useAsOf() === undefined;
  return (
    <Stack>
      <Section
        title={t('section.general')}
        actions={
          today &&
          project.mayEdit &&
          project.stage !== 'draft' && (
            <Button variant="default" size="xs" component={Link} to={`/projects/${project.id}/edit`}>
              {t('edit.open')}
            </Button>
          )
        }
      >
        <GeneralFacts project={project} />
      </Section>
      <Substance project={project} />
      <Participants project={project} />
      <MoneyFacts project={project} />
      <Significance project={project} />
      {today && (
        <Section title={t('section.screening')}>
          <Criteria projectId={project.id} />
        </Section>
      )}
    </Stack>
  );
}
