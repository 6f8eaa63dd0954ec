import { Fieldset, Modal, Stack, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { byField, schedulesAdd } from '../../../api';
import { useAct } from '../../../ui/use-act';
import { ProblemAlert } from '../../../ui/problem-alert';
import { FormButtons } from '../../../ui/form-buttons';
import { useWish } from '../ask/use-wish';
import { WishFields } from '../ask/wish-fields';
import { packOf } from '../paper-wish';
import { OF_REQUEST, SCHEDULE_FIELDS } from './fields';
import { USUAL, cronOf } from './rhythm';
import type { Rhythm } from './rhythm';
import { RhythmFields } from './rhythm-fields';

/** Papers that are asked for again and again, in one's own name. */
export function NewSchedule({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('reports');
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [rhythm, setRhythm] = useState<Rhythm>(USUAL);
  const [wish, change] = useWish();
  const add = useAct(
    async () =>
      (await schedulesAdd({ body: { name, cron: cronOf(rhythm), request: packOf(wish) }, throwOnError: true })).data,
    { done: t('schedule.added') },
  );
  const { shown, rest } = add.problem ? byField(add.problem, SCHEDULE_FIELDS) : { shown: {}, rest: [] };
  const errors: Record<string, string> = shown;
  const ofRequest = Object.entries(errors).map(([field, message]) => [field.replace(OF_REQUEST, ''), message]);
  const submit = async () => {
    const added = await add.run();
    if (added) await navigate({ to: '/report-schedules/$id', params: { id: added.id } });
  };
  return (
    <Modal opened onClose={onClose} size="xl" title={t('schedule.new')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          <TextInput
            required
            data-autofocus
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
            <WishFields wish={wish} change={change} errors={Object.fromEntries(ofRequest)} />
          </Fieldset>
          {add.problem && <ProblemAlert problem={add.problem} rest={rest} />}
          <FormButtons busy={add.busy} submit={t('schedule.add')} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
