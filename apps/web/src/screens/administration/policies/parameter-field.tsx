import { Checkbox, MultiSelect, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { plainDecimal } from '../../../ui/decimals';
import { ORGANISATION_KINDS } from './organisation-kinds';
import type { Parameter, Value } from './parameter';
import { ThresholdFields } from './threshold-fields';
import { usePolicyWords } from './use-policy-words';

export interface ParameterFieldProps {
  readonly parameter: Parameter;
  readonly value: Value;
  readonly error: string | undefined;
  readonly readOnly: boolean;
  readonly onChange: (value: Value) => void;
}

const isList = (value: Value): value is readonly string[] => Array.isArray(value);

export function ParameterField({ parameter, value, error, readOnly, onChange }: ParameterFieldProps) {
  const words = usePolicyWords();
  const label = words.label(parameter);
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
    case 'organisations':
      return (
        <MultiSelect
          label={label}
          data={ORGANISATION_KINDS.map((kind) => ({ value: kind, label: words.organisation(kind) }))}
          value={isList(value) ? [...value] : []}
          maw={520}
          error={error}
          readOnly={readOnly}
          onChange={onChange}
        />
      );
    case 'choice':
      return (
        <NativeSelect
          label={label}
          data={parameter.options.map((option) => ({ value: option, label: words.option(parameter, option) }))}
          value={typeof value === 'string' ? value : ''}
          maw={420}
          error={error}
          disabled={readOnly}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'threshold':
      return typeof value === 'object' && !isList(value) ? (
        <ThresholdFields
          label={label}
          bases={parameter.bases}
          threshold={value}
          error={error}
          readOnly={readOnly}
          onChange={onChange}
        />
      ) : null;
    default:
      return (
        <TextInput
          label={label}
          inputMode="decimal"
          value={typeof value === 'string' ? value : ''}
          maw={420}
          error={error}
          readOnly={readOnly}
          onChange={(event) => onChange(event.currentTarget.value)}
          onBlur={(event) => readOnly || onChange(plainDecimal(event.currentTarget.value))}
        />
      );
  }
}
