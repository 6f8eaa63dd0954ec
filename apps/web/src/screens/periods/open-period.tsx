import { Button, Modal, NumberInput, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { periodsOpen } from '../../api';
import type { ReportingPeriodInput } from '../../api';
import { today } from '../../ui/formats';
import { useAct } from '../../ui/use-act';
import { FormButtons } from '../../ui/form-buttons';
import { Refused } from '../../ui/refused';
import { useFieldErrors } from '../../ui/use-field-errors';
import { PERIOD_KINDS } from './states';

const FIELDS = ['kind', 'from', 'dueDays'] as const;
const USUAL_DAYS = 5;

/** Opens a month or a quarter and leads to it. */
export function OpenPeriod() {
  const { t } = useTranslation('periods');
  const [asking, { open, close }] = useDisclosure();
  const navigate = useNavigate();
  const initialValues: ReportingPeriodInput = { kind: 'month', from: `${today().slice(0, 8)}01`, dueDays: USUAL_DAYS };
  const form = useForm({ initialValues });
  const act = useAct(async (body: ReportingPeriodInput) => (await periodsOpen({ body, throwOnError: true })).data, {
    done: t('open.done'),
  });
  useFieldErrors(form, act.problem, FIELDS);
  const submit = async (values: ReportingPeriodInput) => {
    const opened = await act.run(values);
    if (opened) await navigate({ to: '/reporting-periods/$id', params: { id: opened.id } });
  };
  return (
    <>
      <Button onClick={open}>{t('open.do')}</Button>
      <Modal opened={asking} onClose={close} title={t('open.do')}>
        <form onSubmit={form.onSubmit((values) => void submit(values))}>
          <Stack>
            <Text>{t('open.about')}</Text>
            <Radio.Group label={t('list.kind')} {...form.getInputProps('kind')}>
              <Stack gap="xs" mt={4}>
                {PERIOD_KINDS.map((kind) => (
                  <Radio key={kind} value={kind} label={t(`kind.${kind}`)} />
                ))}
              </Stack>
            </Radio.Group>
            <TextInput
              type="date"
              required
              label={t('open.from')}
              description={t(form.values.kind === 'month' ? 'open.fromMonth' : 'open.fromQuarter')}
              {...form.getInputProps('from')}
            />
            <NumberInput
              required
              min={0}
              allowDecimal={false}
              label={t('open.dueDays')}
              {...form.getInputProps('dueDays')}
            />
            <Refused problem={act.problem} fields={FIELDS} />
            <FormButtons busy={act.busy} submit={t('open.do')} onCancel={close} />
          </Stack>
        </form>
      </Modal>
    </>
  );
}
