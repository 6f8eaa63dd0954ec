import { Group, List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { minutesOne, tagged } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { ScreenLink } from '../../../ui/screen-link';
import { useWords } from '../../../ui/words';
import { Facts } from '../../../ui/facts';
import { Section } from '../../../ui/section';
import { AskPack } from '../parts/ask-pack';
import { MinutesBadge } from '../parts/badges';
import { frozenOf } from './frozen';
import { MinutesItem } from './minutes-item';
import { MinutesSteps } from './minutes-steps';
import type { TaggedMinutes } from './minutes-steps';
import { SnapshotButton } from './snapshot-button';

/** Minutes as the meeting was frozen for them, and the way to the signature. */
export function MinutesScreen() {
  const { t } = useTranslation('committee');
  const { id } = useParams({ from: '/inside/minutes/$id' });
  const query = useQuery({
    queryKey: ['minutes', id],
    queryFn: ({ signal }) => tagged(minutesOne({ path: { id }, signal, throwOnError: true })),
    // whoever comes to take a step must not find what it was before another took theirs
    staleTime: 0,
  });
  return (
    <Loaded query={query} lines={8} title={t('one.minutes')}>
      {(minutes) => <Sheet minutes={minutes} />}
    </Loaded>
  );
}

function Sheet({ minutes: known }: { minutes: TaggedMinutes }) {
  const { t } = useTranslation('committee');
  const words = useWords();
  const { moment } = useFormats();
  const minutes = known.data;
  const { meeting, approvedBy, approvedAt, signedBy, signedAt, signatures } = minutes;
  const { takenAt, persons, members, items, register } = frozenOf(minutes);
  const name = (person: string) => words(persons[person]);
  return (
    <Page
      title={t('minutes.title', { number: minutes.number })}
      crumbs={[
        <ScreenLink key="minutes" href="/minutes">
          {t('minutes.list')}
        </ScreenLink>,
      ]}
      about={
        <Group gap="xs">
          <MinutesBadge state={minutes.state} />
          <ScreenLink href={`/meetings/${meeting.id}`}>
            {meeting.title}, {moment(meeting.startsAt)}
          </ScreenLink>
        </Group>
      }
      actions={
        <>
          <MinutesSteps minutes={known} />
          <AskPack
            label={t('minutes.paper')}
            done={t('minutes.paperAsked')}
            about={{ kind: 'minutes', minutesId: minutes.id }}
          />
          <SnapshotButton minutes={minutes} />
        </>
      }
    >
      <Facts
        facts={[
          [t('minutes.draftedAt'), moment(takenAt)],
          [t('minutes.approvedBy'), approvedBy && `${words(approvedBy.name)}, ${moment(approvedAt)}`],
          [t('minutes.signedBy'), signedBy && `${words(signedBy.name)}, ${moment(signedAt)}`],
          [t('minutes.sha256'), <code key="sha">{minutes.snapshotSha256}</code>],
          [
            t('minutes.registerHead', { sequence: register.sequence }),
            <Stack key="head" gap={2} align="flex-start">
              <code>{register.hash}</code>
              <ScreenLink href={`/register?hash=${register.hash}`}>{t('register.check')}</ScreenLink>
            </Stack>,
          ],
        ]}
      />
      {signatures.length > 0 && (
        <Section title={t('minutes.signatures')}>
          <List>
            {signatures.map(({ signer, at, sha256 }) => (
              <List.Item key={sha256}>
                {t('minutes.signature', { name: words(signer.name), when: moment(at) })}
              </List.Item>
            ))}
          </List>
        </Section>
      )}
      <Section title={t('minutes.present')}>
        <List size="sm">
          {members.map(({ person, capacity, deputy }) => (
            <List.Item key={`${person} ${capacity}`}>
              {name(person)}: {t(`capacity.${capacity}`)}
              {deputy && ` (${t('attendance.deputyOf', { name: name(deputy) })})`}
            </List.Item>
          ))}
        </List>
      </Section>
      <Stack gap="sm">
        <Title order={2}>{t('minutes.items')}</Title>
        {items.map((item) => (
          <MinutesItem key={item.position} item={item} name={name} />
        ))}
        {items.length === 0 && <Text c="dimmed">{t('meeting.noItems')}</Text>}
      </Stack>
    </Page>
  );
}
