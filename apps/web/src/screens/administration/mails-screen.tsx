import { Button, Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { noticePreferencesGetOptions, noticesAgain, noticesLog, pages } from '../../api';
import type { MailDelivery } from '../../api';
import { useFilters } from '../../app/search';
import { useMay } from '../../session/me';
import { ToneBadge } from '../../ui/badges';
import { FilterBar } from '../../ui/filter-bar';
import { useFormats } from '../../ui/formats';
import { ListTable } from '../../ui/list-table';
import { ProblemAlert } from '../../ui/problem-alert';
import { useAct } from '../../ui/use-act';
import { useWords } from '../../ui/words';
import { among } from '../lists/choices';
import { PersonFilter } from './person-filter';

const STATES = ['queued', 'sent', 'failed', 'suppressed'] as const;
const TONES = { queued: 'amber', sent: 'green', failed: 'red', suppressed: 'grey' } as const;

/** What became of each mail, the latest first; one that did not go out is offered again. */
export function MailsScreen() {
  const { t } = useTranslation('administration');
  const words = useWords();
  const may = useMay();
  const { moment, number } = useFormats();
  const { all, one, any } = useFilters();
  // the kinds are named where everybody chooses among them
  const { data: preferences } = useQuery(noticePreferencesGetOptions());
  const nameOf = (kind: string) =>
    preferences?.kinds.find((line) => line.kind === kind)?.name ?? (kind === 'digest' ? t('mail.digest') : kind);
  const query = useInfiniteQuery(pages(noticesLog, { state: among(STATES, all('state')), receiver: one('receiver') }));
  const again = useAct(({ id }: MailDelivery) => noticesAgain({ path: { id }, throwOnError: true }), {
    done: t('mail.queuedAgain'),
  });
  return (
    <Stack>
      {again.problem && <ProblemAlert problem={again.problem} />}
      <Group align="flex-end" gap="xs">
        <PersonFilter name="receiver" label={t('mail.receiver')} />
        <FilterBar
          filters={[
            {
              kind: 'several',
              name: 'state',
              label: t('mail.state'),
              options: STATES.map((value) => ({ value, label: t(`mail.states.${value}`) })),
            },
          ]}
        />
      </Group>
      <ListTable
        query={query}
        caption={t('part.mails')}
        empty={any(['state', 'receiver']) ? undefined : t('mail.noneYet')}
        rowKey={({ id }) => id}
        columns={[
          { key: 'createdAt', title: t('mail.createdAt'), cell: ({ createdAt }) => moment(createdAt) },
          {
            key: 'receiver',
            title: t('mail.receiver'),
            cell: ({ receiver, address }) => (
              <>
                {words(receiver.name)}
                <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                  {address}
                </Text>
              </>
            ),
          },
          {
            key: 'kind',
            title: t('mail.about'),
            cell: ({ kind, notices }) => (
              <>
                {nameOf(kind)}
                {notices > 1 && (
                  <Text size="sm" c="dimmed">
                    {t('mail.notices', { count: notices })}
                  </Text>
                )}
              </>
            ),
          },
          { key: 'state', title: t('mail.state'), cell: (mail) => <State mail={mail} /> },
          { key: 'attempts', title: t('job.attempts'), numeric: true, cell: ({ attempts }) => number(attempts) },
          ...(may('job.manage')
            ? [
                {
                  key: 'again',
                  title: t('job.do'),
                  cell: (mail: MailDelivery) =>
                    (mail.state === 'failed' || mail.state === 'suppressed') && (
                      <Button
                        size="xs"
                        variant="default"
                        aria-label={`${t('mail.again')}: ${mail.address}`}
                        onClick={() => void again.run(mail)}
                      >
                        {t('mail.again')}
                      </Button>
                    ),
                },
              ]
            : []),
        ]}
      />
    </Stack>
  );
}

function State({ mail: { state, reason, error, response, sentAt, dueAt } }: { mail: MailDelivery }) {
  const { t } = useTranslation('administration');
  const { moment } = useFormats();
  return (
    <Stack gap={4} align="flex-start">
      <ToneBadge tone={TONES[state]}>{t(`mail.states.${state}`)}</ToneBadge>
      {reason && <Text size="sm">{t(`mail.because.${reason}`)}</Text>}
      {sentAt && <Text size="sm">{moment(sentAt)}</Text>}
      {state === 'queued' && <Text size="sm">{t('mail.notBefore', { moment: moment(dueAt) })}</Text>}
      {(error ?? response) && (
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {error ?? response}
        </Text>
      )}
    </Stack>
  );
}
