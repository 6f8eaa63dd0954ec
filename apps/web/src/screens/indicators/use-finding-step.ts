import { useTranslation } from 'react-i18next';
import { findingsOne } from '../../api';
import type { IndicatorFinding } from '../../api';
import { useFormats } from '../../ui/formats';
import { useStep } from '../../ui/use-step';

/** A step on a finding as the person saw it; what somebody else has done meanwhile is shown beside it. */
export function useFindingStep<Input>(
  finding: IndicatorFinding,
  step: string | ((input: Input) => string),
  take: (over: IndicatorFinding, input: Input) => Promise<unknown>,
) {
  const { t } = useTranslation('indicators');
  const { day } = useFormats();
  return useStep<IndicatorFinding, Input>({
    seen: finding,
    read: async () => (await findingsOne({ path: { id: finding.id }, cache: 'no-store', throwOnError: true })).data,
    take,
    label: t('findings.one'),
    step,
    words: ({ state, explanation, dueOn }) =>
      [t(`findings.state.${state}`), explanation, dueOn && `${t('findings.dueOn')} ${day(dueOn)}`]
        .filter(Boolean)
        .join(' · '),
  });
}
