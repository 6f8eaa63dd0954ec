import { Anchor } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/formats';
import { ListEnd } from '../../ui/list-end';
import { AwaitedLine, Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { useWords } from '../../ui/words';
import { MsProjectButton } from './ms-project-button';
import { Roadmap } from './roadmap';
import { useGantt } from './use-gantt';

/** A roadmap over time. */
export function RoadmapScreen() {
  const { t } = useTranslation(['roadmap', 'common']);
  const words = useWords();
  const { day } = useFormats();
  const { code = '' } = useParams({ strict: false });
  const query = useGantt(code);
  const milestones = query.data?.projects.flatMap((project) => project.milestones) ?? [];
  return (
    <Page
      title={query.data ? words(query.data.roadmap.name) : t('roadmap')}
      about={
        query.data === undefined ? (
          <AwaitedLine query={query} />
        ) : (
          [
            t('about.projects', { count: query.data.projects.length }),
            t('about.milestones', { count: milestones.length }),
            t('about.critical', { count: milestones.filter(({ critical }) => critical).length }),
            t('about.finish', { day: day(query.data.finishOn) }),
          ].join(' · ')
        )
      }
      crumbs={[
        <Anchor key="all" component={Link} to="/roadmaps" inherit>
          {t('common:nav.roadmaps')}
        </Anchor>,
      ]}
      actions={<MsProjectButton code={code} />}
    >
      <Loaded query={query} lines={12}>
        {(gantt) => (
          <>
            <Roadmap key={code} gantt={gantt} />
            {query.hasNextPage && <ListEnd shown={gantt.projects.length} query={query} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}
