import { Stack, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asProblem, byField, changesSince, pages } from '../../api';
import { useFilters } from '../../app/search';
import { Empty } from '../../ui/empty';
import { useFormats } from '../../ui/formats';
import { ListEnd } from '../../ui/list-end';
import { AwaitedLine, Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { ScreenLink } from '../../ui/screen-link';
import { FoldedFilters } from '../lists/folded-filters';
import { useProjectFilters } from '../lists/project-filters';
import { projectQuery } from '../lists/project-query';
import { useProjectSigns } from '../lists/project-signs';
import { ChangesByRoadmap } from './changes-by-roadmap';
import { ChangeTotals } from './change-totals';
import { ProjectChange } from './project-change';

/** What has become different since the committee last met, or since a day. */
export function ChangesScreen() {
  const { t } = useTranslation(['portfolio', 'common']);
  const { moment } = useFormats();
  const filters = useFilters();
  const query = useInfiniteQuery(pages(changesSince, { ...projectQuery(filters), since: filters.one('since') }));
  const since = query.data?.pages[0]?.body.since;
  // no meeting yet since which something could have changed: the API says so at the filter
  const noMeeting =
    query.error !== null && filters.one('since') === undefined
      ? byField(asProblem(query.error), ['since']).shown['since']
      : undefined;
  const sinceFilter = { kind: 'day', name: 'since', label: t('changes.since') } as const;
  return (
    <Page
      title={t('changes.title')}
      about={
        since === undefined ? (
          <AwaitedLine query={query} />
        ) : (
          <>
            {t('changes.from', { moment: moment(since.at) })}
            {since.meeting && (
              <>
                {': '}
                <ScreenLink href={`/meetings/${since.meeting.id}`} underline="always">
                  {since.meeting.title}
                </ScreenLink>
              </>
            )}
          </>
        )
      }
      crumbs={[
        <ScreenLink key="portfolio" href="/portfolio">
          {t('title')}
        </ScreenLink>,
      ]}
    >
      <FoldedFilters filters={[sinceFilter, ...useProjectFilters()]} signs={useProjectSigns()} main={4} />
      {noMeeting === undefined ? (
        <Loaded query={query} lines={10}>
          {({ pages: answers }) => {
            const first = answers[0]?.body;
            const projects = answers.flatMap(({ body }) => body.items);
            if (first === undefined || projects.length === 0) return <Empty text={t('changes.none')} />;
            return (
              <>
                <ChangeTotals total={first.total} />
                <ChangesByRoadmap roadmaps={first.roadmaps} />
                <Stack component="section" aria-labelledby="by-project">
                  <Title order={2} id="by-project">
                    {t('changes.byProject')}
                  </Title>
                  {projects.map((changes) => (
                    <ProjectChange key={changes.project.id} changes={changes} />
                  ))}
                  <ListEnd shown={projects.length} query={query} />
                </Stack>
              </>
            );
          }}
        </Loaded>
      ) : (
        <Empty text={noMeeting} />
      )}
    </Page>
  );
}
