import { Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ifMatch, risksChange, risksOne } from '../../../api';
import type { Risk } from '../../../api';
import { Refused } from '../../../ui/refused';
import { SmallForm } from '../../../ui/small-form';
import { useFieldErrors } from '../../../ui/use-field-errors';
import { usePatch } from '../../../ui/use-patch';
import { usePersonName } from '../../../ui/use-person-name';
import { RISK_FIELDS, RiskFields } from './risk-fields';
import type { RiskValues } from './risk-fields';

const riskValues = (risk: Risk): RiskValues => ({
  title: risk.title,
  cause: risk.cause,
  effect: risk.effect,
  probability: risk.probability,
  impact: risk.impact,
  ownerId: risk.owner?.id ?? null,
  response: risk.response,
  responsePlan: risk.responsePlan,
  reviewOn: risk.reviewOn,
});

/** Judges it again, or changes what is done about it. */
export function EditRisk({ risk }: { risk: Risk }) {
  const { t } = useTranslation('project');
  const path = { id: risk.id };
  const nameOf = usePersonName(risk.owner);
  const form = useForm({ initialValues: riskValues(risk) });
  const { submit, problem, busy, dialog } = usePatch({
    record: risk,
    values: riskValues,
    read: async () => (await risksOne({ path, throwOnError: true })).data,
    save: (changed, over) => risksChange({ path, headers: ifMatch(over), body: changed, throwOnError: true }),
    fill: form.setValues,
    labels: {
      title: t('risks.risk'),
      cause: t('risks.cause'),
      effect: t('risks.effect'),
      probability: t('field.probability'),
      impact: t('field.impact'),
      ownerId: t('risks.owner'),
      response: t('risks.response'),
      responsePlan: t('risks.plan'),
      reviewOn: t('risks.reviewOn'),
    },
    show: { ownerId: nameOf },
  });
  useFieldErrors(form, problem, RISK_FIELDS);
  return (
    <SmallForm
      title={t('risks.review')}
      submit={t('action.save', { ns: 'common' })}
      busy={busy}
      onSubmit={form.onSubmit(submit)}
    >
      <Stack gap="xs">
        <RiskFields form={form} owner={risk.owner} />
        <Refused problem={problem} fields={RISK_FIELDS} />
      </Stack>
      {dialog}
    </SmallForm>
  );
}
