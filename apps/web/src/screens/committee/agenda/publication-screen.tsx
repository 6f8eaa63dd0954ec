import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { meetingsPublicationOptions } from '../../../api';
import type { AgendaPublication } from '../../../api';
import { ToneBadge } from '../../../ui/badges';
import { Facts } from '../../../ui/facts';
import { useFormats } from '../../../ui/formats';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { ScreenLink } from '../../../ui/screen-link';
import { Section } from '../../../ui/section';
import { Papers } from '../parts/papers';
import { Question } from '../parts/question';

/** An agenda as it was published, whatever has been changed since. */
export function PublicationScreen() {
  const { t } = useTranslation('committee');
  const { id, number } = useParams({ from: '/inside/meetings/$id/agenda/publications/$number' });
  return (
    <Loaded
      query={useQuery(meetingsPublicationOptions({ path: { id, number: Number(number) } }))}
      lines={8}
      title={t('meeting.agenda')}
    >
      {(publication) => <Sheet publication={publication} />}
    </Loaded>
  );
}

function Sheet({ publication }: { publication: AgendaPublication }) {
  const { t } = useTranslation('committee');
  const { moment } = useFormats();
  const { number, publishedAt, content } = publication;
  const { meeting, items } = content;
  return (
    <Page
      title={t('published.title', { number })}
      about={t('published.about', { when: moment(publishedAt) })}
      crumbs={[
        <ScreenLink key="committee" href="/committee">
          {t('title')}
        </ScreenLink>,
        <ScreenLink key="meeting" href={`/meetings/${meeting.id}`}>
          {meeting.title}
        </ScreenLink>,
      ]}
    >
      <Facts
        facts={[
          [t('meetings.title'), meeting.title],
          [t('meetings.when'), moment(meeting.startsAt)],
          [t('call.how'), t(`mode.${meeting.mode}`)],
          [t('meetings.place'), meeting.place],
          [t('call.minutes'), meeting.plannedMinutes],
          [t('published.votesUntil'), meeting.votingDeadline && moment(meeting.votingDeadline)],
        ]}
      />
      {items.map((item) => (
        <Section
          key={item.id}
          title={`${item.position}. ${item.title}`}
          actions={
            <Group gap="xs">
              {item.addedLater && <ToneBadge tone="amber">{t('item.addedLater')}</ToneBadge>}
              {item.minutes !== null && (
                <Text size="sm" className="figures">
                  {t('meeting.duration', { count: item.minutes })}
                </Text>
              )}
            </Group>
          }
        >
          <Stack gap="xs">
            <Question item={item} />
            <Text size="sm" fw={600}>
              {t('item.papers')}
            </Text>
            <Papers papers={item.papers} projectId={item.project?.id ?? null} />
          </Stack>
        </Section>
      ))}
    </Page>
  );
}
