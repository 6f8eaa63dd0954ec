import { Group, Radio, Select, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ifMatch, statusUpdatesChange, statusUpdatesOne } from '../../../api';
import type { StatusUpdate } from '../../../api';
import { LANGUAGES, LANGUAGE_NAMES } from '../../../texts/language';
import { Refused } from '../../../ui/refused';
import { Restored } from '../../../ui/restored';
import { SmallForm } from '../../../ui/small-form';
import { useFieldErrors } from '../../../ui/use-field-errors';
import { usePatch } from '../../../ui/use-patch';
import { useTyped } from '../../../ui/use-typed';
import { written } from '../parts/written';
import { RATINGS } from '../ratings/rating-words';
import { StatedForecasts } from './stated-forecasts';
import { updateValues } from './update-values';

const TEXTS = ['progress', 'problems', 'nextSteps', 'helpNeeded'] as const;
const FIELDS = ['language', ...TEXTS, 'rating', 'ratingNarrative', 'forecasts'] as const;

/** The words of the report; sending it is a step of its own, so that a draft may wait unfinished. */
export function EditUpdate({ update }: { update: StatusUpdate }) {
  const { t } = useTranslation('project');
  const path = { id: update.id };
  const stored = updateValues(update);
  const typed = useTyped(`status update ${update.id}`, stored);
  const form = useForm({ initialValues: typed.values, onValuesChange: typed.remember });
  const { submit, problem, busy, dialog } = usePatch({
    record: update,
    values: updateValues,
    read: async () => (await statusUpdatesOne({ path, throwOnError: true })).data,
    save: (changed, over) => statusUpdatesChange({ path, headers: ifMatch(over), body: changed, throwOnError: true }),
    fill: form.setValues,
    labels: {
      language: t('updates.language'),
      progress: t('updates.progress'),
      problems: t('updates.problems'),
      nextSteps: t('updates.nextSteps'),
      helpNeeded: t('updates.helpNeeded'),
      rating: t('ratings.rating'),
      ratingNarrative: t('ratings.narrative'),
      forecasts: t('updates.forecasts'),
    },
    onSaved: typed.forget,
  });
  useFieldErrors(form, problem, FIELDS);
  return (
    <SmallForm
      title={t('updates.content')}
      submit={t('updates.saveDraft')}
      busy={busy}
      onSubmit={form.onSubmit(submit)}
    >
      <Stack>
        <Restored
          at={typed.restored}
          stored
          onDiscard={() => {
            form.setValues(stored);
            typed.forget();
          }}
        />
        <Select
          label={t('updates.language')}
          allowDeselect={false}
          data={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          {...form.getInputProps('language')}
        />
        {TEXTS.map((name) => (
          <Textarea
            key={name}
            autosize
            minRows={2}
            lang={form.values.language}
            label={t(`updates.${name}`)}
            {...written(form.getInputProps(name))}
          />
        ))}
        <Radio.Group label={t('ratings.rating')} {...form.getInputProps('rating')}>
          <Group mt={4}>
            {RATINGS.map((value) => (
              <Radio key={value} value={value} label={t(`rating.${value}`, { ns: 'common' })} />
            ))}
          </Group>
        </Radio.Group>
        <Textarea
          autosize
          minRows={2}
          lang={form.values.language}
          label={t('ratings.narrative')}
          {...written(form.getInputProps('ratingNarrative'))}
        />
        <StatedForecasts projectId={update.project.id} form={form} />
        <Refused problem={problem} fields={FIELDS} />
      </Stack>
      {dialog}
    </SmallForm>
  );
}
