import { Fieldset, NativeSelect, NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Threshold } from './parameter';
import { usePolicyWords } from './use-policy-words';

const COMPARISONS = ['strictly_more', 'at_least'] as const;
const KINDS = ['share', 'count'] as const;
const HALF = '1/2';

/** More than, or at least, a share or a number, of whom. */
export function ThresholdFields({
  label,
  bases,
  threshold,
  error,
  readOnly,
  onChange,
}: {
  label: string;
  bases: readonly string[];
  threshold: Threshold;
  error: string | undefined;
  readOnly: boolean;
  onChange: (threshold: Threshold) => void;
}) {
  const { t } = useTranslation('administration');
  const words = usePolicyWords();
  const { base, comparison, kind, value } = threshold;
  return (
    <Fieldset legend={label}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} style={{ alignItems: 'end' }}>
        <NativeSelect
          label={t('policy.comparison.label')}
          data={COMPARISONS.map((one) => ({ value: one, label: t(`policy.comparison.${one}`) }))}
          value={comparison}
          disabled={readOnly}
          onChange={({ currentTarget }) =>
            onChange({ ...threshold, comparison: COMPARISONS.find((one) => one === currentTarget.value) ?? comparison })
          }
        />
        <NativeSelect
          label={t('policy.measure.label')}
          data={KINDS.map((one) => ({ value: one, label: t(`policy.measure.${one}`) }))}
          value={kind}
          disabled={readOnly}
          onChange={({ currentTarget }) =>
            onChange(
              currentTarget.value === 'share'
                ? { ...threshold, kind: 'share', value: HALF }
                : { ...threshold, kind: 'count', value: 1 },
            )
          }
        />
        {kind === 'share' ? (
          <TextInput
            label={t('policy.measure.fraction')}
            description={t('policy.measure.fractionHint')}
            value={String(value)}
            error={error}
            readOnly={readOnly}
            onChange={({ currentTarget }) => onChange({ ...threshold, value: currentTarget.value })}
          />
        ) : (
          <NumberInput
            label={t('policy.measure.voters')}
            value={Number(value)}
            min={0}
            allowDecimal={false}
            error={error}
            readOnly={readOnly}
            onChange={(next) => typeof next === 'number' && onChange({ ...threshold, value: next })}
          />
        )}
        <NativeSelect
          label={t('policy.base.label')}
          data={bases.map((one) => ({ value: one, label: words.base(one) }))}
          value={base}
          disabled={readOnly}
          onChange={({ currentTarget }) => onChange({ ...threshold, base: currentTarget.value })}
        />
      </SimpleGrid>
    </Fieldset>
  );
}
