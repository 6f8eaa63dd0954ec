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

/** Another name, another time, or other papers; who changes what is asked for becomes the owner. */
export function ChangeSchedule({ schedule }: { schedule: ReportSchedule }) {
  const { t } = useTranslation('reports');
  const path = { id: schedule.id };
  const paperWords = usePaperWords();
  const [name, setName] = useState(schedule.name);
  const [rhythm, setRhythm] = useState(rhythmOf(schedule.cron));
  const [wish, setWish] = useState(wishOf(schedule.request));
  const { submit, problem, busy, dialog } = usePatch({
    record: schedule,
    values: valuesOf,
    read: async () => (await schedulesOne({ path, throwOnError: true })).data,
    save: (body, over) => schedulesChange({ path, headers: ifMatch(over), body, throwOnError: true }),
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
        void submit({ name, cron: cronOf(rhythm), request: packOf(wish) });
      }}
    >
      <Stack>
        <TextInput
          required
          label={t('schedule.name')}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          error={errors['name']}
        />
        <Fieldset legend={t('schedule.when')}>
          <RhythmFields
            rhythm={rhythm}
            change={(changes) => setRhythm({ ...rhythm, ...changes })}
            error={errors['cron']}
          />
        </Fieldset>
        <Fieldset legend={t('schedule.papers')}>
          <WishFields
            wish={wish}
            change={(changes) => setWish({ ...wish, ...changes })}
            errors={Object.fromEntries(ofRequest)}
          />
        </Fieldset>
        {problem && <ProblemAlert problem={problem} rest={rest} />}
      </Stack>
      {dialog}
    </SmallForm>
  );
}
