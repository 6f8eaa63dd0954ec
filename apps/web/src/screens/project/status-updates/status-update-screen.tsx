import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { statusUpdatesOneOptions } from '../../../api';
import type { StatusUpdate } from '../../../api';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { ScreenLink } from '../../../ui/screen-link';
import { useWords } from '../../../ui/words';
import { Section } from '../../../ui/section';
import { EditUpdate } from './edit-update';
import { UpdateContent } from './update-content';
import { UpdateFacts } from './update-facts';
import { UpdateState } from './update-state';
import { UpdateSteps } from './update-steps';
import { UpdateWay } from './update-way';

/** One status report: to write, to send, to confirm or to return. */
export function StatusUpdateScreen() {
  const { t } = useTranslation('project');
  const { id = '' } = useParams({ strict: false });
  const query = useQuery(statusUpdatesOneOptions({ path: { id } }));
  const words = useWords();
  const update = query.data;
  return (
    <Page
      title={update ? t('updates.title', { period: update.period.name }) : t('tabs.status-updates')}
      about={update && `${update.project.code} · ${words(update.project.title)}`}
      crumbs={
        update && [
          <ScreenLink key="project" href={`/projects/${update.project.id}`} inherit>
            {update.project.code}
          </ScreenLink>,
          <ScreenLink key="updates" href={`/projects/${update.project.id}/status-updates`} inherit>
            {t('tabs.status-updates')}
          </ScreenLink>,
        ]
      }
    >
      <Loaded query={query} lines={8}>
        {(one) => <Shown update={one} />}
      </Loaded>
    </Page>
  );
}

function Shown({ update }: { update: StatusUpdate }) {
  const { t } = useTranslation('project');
  return (
    <Stack>
      <UpdateFacts update={update} />
      {update.mayEdit ? (
        <EditUpdate update={update} />
      ) : (
        <Section title={t('updates.content')} actions={<UpdateState state={update.state} />}>
          <UpdateContent content={update.content} />
        </Section>
      )}
      {update.possibleSteps.length > 0 && <UpdateSteps update={update} />}
      {update.steps.length > 0 && <UpdateWay update={update} />}
    </Stack>
  );
}
