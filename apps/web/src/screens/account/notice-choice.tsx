import { Button, Checkbox, Group, NativeSelect, Stack, Table, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { noticePreferencesChoose, noticePreferencesGet, tagged } from '../../api';
import type { NoticePreferences } from '../../api';
import { Loaded } from '../../ui/loaded';
import { ProblemAlert } from '../../ui/problem-alert';
import { useAct } from '../../ui/use-act';

const MAILS = ['at_once', 'digest', 'off'] as const;
type Mail = (typeof MAILS)[number];

/** Of what I am told, where and when; what duty asks for cannot be switched off. */
export function NoticeChoice() {
  const query = useQuery({
    queryKey: ['notice-preferences'],
    queryFn: ({ signal }) => tagged(noticePreferencesGet({ signal, throwOnError: true })),
  });
  return <Loaded query={query}>{({ data, tag }) => <Choice key={tag} saved={data} tag={tag} />}</Loaded>;
}

function Choice({ saved, tag }: { saved: NoticePreferences; tag: string }) {
  const { t } = useTranslation('account');
  const { t: common } = useTranslation();
  const [chosen, setChosen] = useState(saved);
  const { run, problem, busy } = useAct(() =>
    noticePreferencesChoose({
      body: { ...chosen, kinds: chosen.kinds.map(({ kind, inApp, mail }) => ({ kind, inApp, mail })) },
      headers: { 'If-Match': tag },
      throwOnError: true,
    }),
  );
  const change = (kind: string, part: { inApp?: boolean; mail?: Mail }) =>
    setChosen({ ...chosen, kinds: chosen.kinds.map((line) => (line.kind === kind ? { ...line, ...part } : line)) });
  const { quietHours } = chosen;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <Stack>
        {problem && <ProblemAlert problem={problem} />}
        <Group align="flex-end">
          <Checkbox
            label={t('notices.quiet')}
            checked={quietHours !== null}
            onChange={(event) =>
              setChosen({ ...chosen, quietHours: event.currentTarget.checked ? { from: '20:00', to: '08:00' } : null })
            }
          />
          {quietHours !== null &&
            (['from', 'to'] as const).map((end) => (
              <TextInput
                key={end}
                type="time"
                label={t(`notices.${end}`)}
                value={quietHours[end]}
                onChange={(event) =>
                  setChosen({ ...chosen, quietHours: { ...quietHours, [end]: event.currentTarget.value } })
                }
              />
            ))}
          <Checkbox
            label={t('notices.workingDays')}
            checked={chosen.workingDaysOnly}
            onChange={(event) => setChosen({ ...chosen, workingDaysOnly: event.currentTarget.checked })}
          />
          <NativeSelect
            label={t('notices.digestHour')}
            value={String(chosen.digestHour)}
            data={Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${hour}:00` }))}
            onChange={(event) => setChosen({ ...chosen, digestHour: Number(event.currentTarget.value) })}
          />
        </Group>
        <Table.ScrollContainer minWidth={0} type="native" tabIndex={0} role="region" aria-label={t('tab.notices')}>
          <Table className="cards-when-narrow">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('notices.kind')}</Table.Th>
                <Table.Th>{t('notices.inApp')}</Table.Th>
                <Table.Th>{t('notices.mail')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {chosen.kinds.map(({ kind, name, inApp, mail, mandatory }) => (
                <Table.Tr key={kind}>
                  <Table.Td data-label={t('notices.kind')}>{name}</Table.Td>
                  <Table.Td data-label={t('notices.inApp')}>
                    <Checkbox
                      aria-label={`${t('notices.inApp')}: ${name}`}
                      checked={inApp}
                      disabled={mandatory}
                      onChange={(event) => change(kind, { inApp: event.currentTarget.checked })}
                    />
                  </Table.Td>
                  <Table.Td data-label={t('notices.mail')}>
                    <NativeSelect
                      size="xs"
                      aria-label={`${t('notices.mail')}: ${name}`}
                      value={mail}
                      data={MAILS.filter((word) => !mandatory || word !== 'off').map((word) => ({
                        value: word,
                        label: t(`notices.mails.${word}`),
                      }))}
                      onChange={(event) => change(kind, { mail: event.currentTarget.value as Mail })}
                    />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
        <Button type="submit" loading={busy} style={{ alignSelf: 'flex-start' }}>
          {common('action.save')}
        </Button>
      </Stack>
    </form>
  );
}
