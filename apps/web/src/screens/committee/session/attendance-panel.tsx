import { Button, Checkbox, Group, List, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { votingNoteAtItem, votingNoteAtMeeting } from '../../../api';
import type { ItemAttendance, Meeting } from '../../../api';
import { ToneBadge } from '../../../ui/badges';
import { useFormats } from '../../../ui/formats';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useAct } from '../../../ui/use-act';
import { useWords } from '../../../ui/words';
import { Section } from '../../../ui/section';

const SEAT_TONES = { present: 'green', deputised: 'green', recused: 'amber', absent: 'grey' } as const;

/** Who is there on which seat, and whether that is a quorum; noted by whoever conducts, each mark saved at once. */
export function AttendancePanel({
  attendance,
  meeting,
  notes,
}: {
  attendance: ItemAttendance;
  meeting: Meeting;
  notes: boolean;
}) {
  const { t } = useTranslation('committee');
  const words = useWords();
  const { moment } = useFormats();
  const [onlyItem, setOnlyItem] = useState(false);
  const { seats, quorum, attending, frozenAt, itemId } = attendance;
  const note = useAct(
    async (present: string[]) => {
      if (onlyItem) await votingNoteAtItem({ path: { id: itemId }, body: { present }, throwOnError: true });
      else await votingNoteAtMeeting({ path: { id: meeting.id }, body: { present }, throwOnError: true });
    },
    { done: () => undefined },
  );
  const here = attendance.present.map(({ id }) => id);
  const mark = (person: string, is: boolean) =>
    void note.run(is ? [...here, person] : here.filter((other) => other !== person));
  return (
    <Section
      title={t('attendance.title')}
      about={
        <Text span inherit c={`var(--zhoba-${quorum.reached ? 'green' : 'red'})`} fw={600} role="status">
          {t(quorum.reached ? 'attendance.quorum' : 'attendance.noQuorum', {
            attending,
            of: quorum.of,
            required: quorum.required,
          })}
        </Text>
      }
      actions={
        notes && (
          <Button
            variant="default"
            size="compact-md"
            loading={note.busy}
            onClick={() => void note.run([...new Set([...here, ...seats.map(({ member }) => member.id)])])}
          >
            {t('attendance.all')}
          </Button>
        )
      }
    >
      <Stack gap="xs">
        <Stack gap={6} component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
          {seats.map(({ member, deputy, state }) => (
            <Group key={member.id} component="li" gap="sm" justify="space-between">
              <Group gap="md">
                {notes ? (
                  [member, ...(deputy ? [deputy] : [])].map((person) => (
                    <Checkbox
                      key={person.id}
                      label={
                        person === member ? words(person.name) : t('attendance.deputyOf', { name: words(person.name) })
                      }
                      checked={here.includes(person.id)}
                      disabled={note.busy}
                      onChange={(event) => mark(person.id, event.currentTarget.checked)}
                    />
                  ))
                ) : (
                  <Text>
                    {words(member.name)}
                    {deputy && ` (${t('attendance.deputyOf', { name: words(deputy.name) })})`}
                  </Text>
                )}
              </Group>
              <ToneBadge tone={SEAT_TONES[state]}>{t(`seatState.${state}`)}</ToneBadge>
            </Group>
          ))}
        </Stack>
        {notes && (
          <Switch
            label={t('attendance.onlyItem')}
            description={onlyItem ? undefined : t('attendance.forAll')}
            checked={onlyItem}
            onChange={(event) => setOnlyItem(event.currentTarget.checked)}
          />
        )}
        {meeting.mode === 'in_absentia' && <Text size="sm">{t('attendance.absentia')}</Text>}
        {frozenAt && (
          <Text size="sm" c="dimmed">
            {t('attendance.frozen', { when: moment(frozenAt) })}
          </Text>
        )}
        {note.problem && <ProblemAlert problem={note.problem} />}
        <details>
          <summary>{t('attendance.how')}</summary>
          <List size="sm">
            {attendance.steps.map((step) => (
              <List.Item key={step}>{step}</List.Item>
            ))}
          </List>
        </details>
      </Stack>
    </Section>
  );
}
