import { Checkbox, MultiSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PolicyParameters } from '../../../api';
import { ORGANISATION_KINDS, PARAMETERS, valueOf, withValue } from './parameters';
import type { Parameter, Value } from './parameters';

export function ParametersForm({
  parameters,
  errors,
  readOnly,
  onChange,
}: {
  parameters: PolicyParameters;
  /** By `group.name`. */
  errors: Readonly<Record<string, string>>;
  readOnly: boolean;
  onChange: (parameters: PolicyParameters) => void;
}) {
  return (
    <Stack gap="sm">
      {PARAMETERS.map((parameter) => (
        <Field
          key={`${parameter.group}.${parameter.name}`}
          parameter={parameter}
          value={valueOf(parameters, parameter)}
          error={errors[`parameters.${parameter.group}.${parameter.name}`]}
          readOnly={readOnly}
          onChange={(value) => onChange(withValue(parameters, parameter, value))}
        />
      ))}
    </Stack>
  );
}

function Field({
  parameter,
  value,
  error,
  readOnly,
  onChange,
}: {
  parameter: Parameter;
  value: Value;
  error: string | undefined;
  readOnly: boolean;
  onChange: (value: Value) => void;
}) {
  const { t } = useTranslation('administration');
  const label = t(`policy.parameter.${parameter.group}_${parameter.name}` as 'policy.parameter.cost_over');
  switch (parameter.kind) {
    case 'number':
      return (
        <NumberInput
          label={label}
          value={Number(value)}
          min={0}
          allowDecimal={false}
          thousandSeparator=" "
          maw={420}
          error={error}
          readOnly={readOnly}
          onChange={(next) => typeof next === 'number' && onChange(next)}
        />
      );
    case 'yes':
      return (
        <Checkbox
          label={label}
          checked={value === true}
          error={error}
          readOnly={readOnly}
          onChange={(event) => readOnly || onChange(event.currentTarget.checked)}
        />
      );
    case 'kinds':
      return (
        <MultiSelect
          label={label}
          data={ORGANISATION_KINDS.map((kind) => ({ value: kind, label: t(`policy.kinds.${kind}`) }))}
          value={Array.isArray(value) ? value : []}
          maw={520}
          error={error}
          readOnly={readOnly}
          onChange={onChange}
        />
      );
    default:
      return (
        <TextInput
          label={label}
          inputMode="decimal"
          value={String(value)}
          maw={420}
          error={error}
          readOnly={readOnly}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}
