import { Radio, Group, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ratingsRate } from '../../../api';
import type { RatingInput } from '../../../api';
import { useAct } from '../../../ui/use-act';
import { Refused } from '../../../ui/refused';
import { SmallForm } from '../../../ui/small-form';
import { useFieldErrors } from '../../../ui/use-field-errors';
import { RATINGS } from './rating-words';

const FIELDS = ['rating', 'narrative'] as const;

/** A new judgement; earlier ones stay in the history. */
export function NewRating({ projectId, side }: { projectId: string; side: 'owner' | 'office' }) {
  const { t } = useTranslation('project');
  const initialValues: RatingInput = { rating: 'green', narrative: '' };
  const form = useForm({ initialValues });
  const rate = useAct((body: RatingInput) => ratingsRate({ path: { id: projectId }, body, throwOnError: true }));
  useFieldErrors(form, rate.problem, FIELDS);
  return (
    <SmallForm
      title={t('ratings.new', { side: t(`side.${side}`) })}
      submit={t('ratings.rate')}
      busy={rate.busy}
      onSubmit={form.onSubmit(async (values) => {
        if (await rate.run(values)) form.reset();
      })}
    >
      <Stack gap="sm">
        <Radio.Group label={t('ratings.rating')} {...form.getInputProps('rating')}>
          <Group mt={4}>
            {RATINGS.map((value) => (
              <Radio key={value} value={value} label={t(`rating.${value}`, { ns: 'common' })} />
            ))}
          </Group>
        </Radio.Group>
        <Textarea required autosize minRows={2} label={t('ratings.narrative')} {...form.getInputProps('narrative')} />
        <Refused problem={rate.problem} fields={FIELDS} />
      </Stack>
    </SmallForm>
  );
}
