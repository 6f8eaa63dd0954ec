import { Button, Group, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { minutesDraft, minutesPage, pages } from '../../../api';
import { useMay } from '../../../session/me';
import { Loaded } from '../../../ui/loaded';
import { ProblemAlert } from '../../../ui/problem-alert';
import { ScreenLink } from '../../../ui/screen-link';
import { useAct } from '../../../ui/use-act';
import { Section } from '../../../ui/section';
import { MinutesBadge } from '../parts/badges';

/** The minutes of a meeting that is over, or the way to draft them. */
export function MeetingMinutes({ meetingId }: { meetingId: string }) {
  const { t } = useTranslation('committee');
  const may = useMay();
  const navigate = useNavigate();
  const query = useInfiniteQuery(pages(minutesPage, { meeting: meetingId, limit: 1 }));
  const draft = useAct(async () => (await minutesDraft({ path: { id: meetingId }, throwOnError: true })).data, {
    done: t('meeting.drafted'),
  });
  const go = async () => {
    const drafted = await draft.run();
    if (drafted) void navigate({ to: '/minutes/$id', params: { id: drafted.id } });
  };
  return (
    <Section title={t('meeting.minutes')}>
      <Loaded query={query} lines={1}>
        {({ pages: [first] }) => {
          const [minutes] = first?.body.items ?? [];
          if (minutes)
            return (
              <Group gap="xs">
                <ScreenLink href={`/minutes/${minutes.id}`}>
                  {t('minutes.title', { number: minutes.number })}
                </ScreenLink>
                <MinutesBadge state={minutes.state} />
              </Group>
            );
          if (!may('committee.prepare')) return <Text c="dimmed">{t('minutes.none')}</Text>;
          return (
            <Button loading={draft.busy} onClick={() => void go()}>
              {t('meeting.draftMinutes')}
            </Button>
          );
        }}
      </Loaded>
      {draft.problem && <ProblemAlert problem={draft.problem} />}
    </Section>
  );
}
