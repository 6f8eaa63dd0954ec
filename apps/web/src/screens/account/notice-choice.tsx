import { Button, Checkbox, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch, noticePreferencesChoose } from '../../api';
import type { NoticePreferencesInput } from '../../api';
import { Loaded } from '../../ui/loaded';
import { ProblemAlert } from '../../ui/problem-alert';
import { usePatch } from '../../ui/use-patch';
import { NoticeKinds } from './notice-kinds';
import { choicesOptions, readChoices, valuesOf } from './notice-values';
import type { Choices } from './notice-values';

/** Of what I am told, where and when; what duty asks for cannot be switched off. */
export function NoticeChoice() {
  const query = useQuery(choicesOptions);
  return <Loaded query={query}>{(saved) => <Choice saved={saved} />}</Loaded>;
}

function Choice({ saved }: { saved: Choices }) {
  const { t } = useTranslation('account');
  const { t: common } = useTranslation();
  const [first] = useState(saved);
  const [values, setValues] = useState(valuesOf(saved));
  /** Only what differs from what the person began from, by name. */
  const kindsInWords = (value: unknown) =>
    (value as NoticePreferencesInput['kinds'])
      .flatMap(({ kind, inApp, mail }) => {
        const before = first.kinds.find((line) => line.kind === kind);
        if (!before || (before.inApp === inApp && before.mail === mail)) return [];
        const ways = [...(inApp ? [t('notices.inApp')] : []), t(`notices.mails.${mail}`)];
        return [`${before.name}: ${ways.join(', ')}`];
      })
      .join('; ') || t('notices.asBefore');
  const { submit, problem, busy, dialog } = usePatch({
    record: saved,
    values: valuesOf,
    read: () => readChoices(),
    save: (changed, over) =>
      noticePreferencesChoose({
        body: { ...valuesOf(over), ...changed },
        headers: ifMatch(over),
        throwOnError: true,
      }),
    fill: setValues,
    labels: {
      kinds: t('notices.ways'),
      quietHours: t('notices.quiet'),
      workingDaysOnly: t('notices.workingDays'),
      digestHour: t('notices.digestHour'),
    },
    show: {
      kinds: kindsInWords,
      workingDaysOnly: (value) => t(value === true ? 'notices.yes' : 'notices.no'),
      digestHour: (value) => `${String(value)}:00`,
    },
  });
  const { quietHours } = values;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit(values);
      }}
    >
      <Stack>
        {problem && <ProblemAlert problem={problem} />}
        <Group align="flex-end">
          <Checkbox
            label={t('notices.quiet')}
            checked={quietHours !== null}
            onChange={(event) =>
              setValues({ ...values, quietHours: event.currentTarget.checked ? { from: '20:00', to: '08:00' } : null })
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
                  setValues({ ...values, quietHours: { ...quietHours, [end]: event.currentTarget.value } })
                }
              />
            ))}
          <Checkbox
            label={t('notices.workingDays')}
            checked={values.workingDaysOnly}
            onChange={(event) => setValues({ ...values, workingDaysOnly: event.currentTarget.checked })}
          />
          <NativeSelect
            label={t('notices.digestHour')}
            value={String(values.digestHour)}
            data={Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${hour}:00` }))}
            onChange={(event) => setValues({ ...values, digestHour: Number(event.currentTarget.value) })}
          />
        </Group>
        <NoticeKinds named={saved.kinds} chosen={values.kinds} onChange={(kinds) => setValues({ ...values, kinds })} />
        <Button type="submit" loading={busy} style={{ alignSelf: 'flex-start' }}>
          {common('action.save')}
        </Button>
      </Stack>
      {dialog}
    </form>
  );
}
