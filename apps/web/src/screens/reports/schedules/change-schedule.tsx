import { Fieldset, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { byField, ifMatch, schedulesChange, schedulesOne } from '../../../api';
import type { ReportSchedule } from '../../../api';
import { ProblemAlert } from '../../../ui/problem-alert';
import { SmallForm } from '../../../ui/small-form';
import { usePatch } from '../../../ui/use-patch';
import { WishFields } from '../ask/wish-fields';
import { packOf, wishOf } from '../paper-wish';
import { OF_REQUEST, SCHEDULE_FIELDS } from './fields';
import { cronOf, rhythmOf } from './rhythm';
import { RhythmFields } from './rhythm-fields';
import { usePaperWords } from './request-words';

const valuesOf = ({ name, cron, request }: ReportSchedule) => ({ name, cron, request: packOf(wishOf(request)) });

/** What the form has of a schedule, and what a schedule is by it. */
const fieldsOf = ({ name, cron, request }: Pick<ReportSchedule, 'name' | 'cron' | 'request'>) => ({
  name,
  rhythm: rhythmOf(cron),
  wish: wishOf(request),
});
const saidBy = ({ name, rhythm, wish }: ReturnType<typeof fieldsOf>) => ({
  name,
  cron: cronOf(rhythm),
  request: packOf(wish),
});

/** Another name, another time, or other papers; who changes what is asked for becomes the owner. */
export function ChangeSchedule({ schedule }: { schedule: ReportSchedule }) {
  const { t } = useTranslation('reports');
  const path = { id: schedule.id };
  const paperWords = usePaperWords();
  const [fields, setFields] = useState(fieldsOf(schedule));
  const { name, rhythm, wish } = fields;
  const { submit, problem, busy, dialog } = usePatch({
    record: schedule,
    values: valuesOf,
    read: async () => (await schedulesOne({ path, throwOnError: true })).data,
    save: (body, over) => schedulesChange({ path, headers: ifMatch(over), body, throwOnError: true }),
    fill: (change) => setFields((now) => fieldsOf(change(saidBy(now)))),
    labels: { name: t('schedule.name'), cron: t('schedule.when'), request: t('schedule.papers') },
    show: { request: (request) => paperWords(request as ReportSchedule['request']) },
  });
  const { shown, rest } = problem ? byField(problem, SCHEDULE_FIELDS) : { shown: {}, rest: [] };
  const errors: Record<string, string> = shown;
  const ofRequest = Object.entries(errors).map(([field, message]) => [field.replace(OF_REQUEST, ''), message]);
  return (
    <SmallForm
      title={t('schedule.change')}
      submit={t('action.save', { ns: 'common' })}
      busy={busy}
      onSubmit={(event) => {
        event.preventDefault();
        void submit(saidBy(fields));
      }}
    >
      <Stack>
        <TextInput
          required
          label={t('schedule.name')}
          value={name}
          onChange={({ currentTarget }) => setFields({ ...fields, name: currentTarget.value })}
          error={errors['name']}
        />
        <Fieldset legend={t('schedule.when')}>
          <RhythmFields
            rhythm={rhythm}
            change={(changes) => setFields({ ...fields, rhythm: { ...rhythm, ...changes } })}
            error={errors['cron']}
          />
        </Fieldset>
        <Fieldset legend={t('schedule.papers')}>
          <WishFields
            wish={wish}
            change={(changes) => setFields({ ...fields, wish: { ...wish, ...changes } })}
            errors={Object.fromEntries(ofRequest)}
          />
        </Fieldset>
        {problem && <ProblemAlert problem={problem} rest={rest} />}
      </Stack>
      {dialog}
    </SmallForm>
  );
}
