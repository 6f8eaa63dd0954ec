import { Stack } from '@mantine/core';
import { valueOf, withValue } from './parameter';
import type { Parameter } from './parameter';
import { ParameterField } from './parameter-field';
import type { PolicyKind } from './policy-kind';

const NO_ERRORS: Readonly<Record<string, string>> = {};

/** All that a policy sets; only to be read where nothing takes the changes. */
export function ParametersForm<Parameters extends object>({
  kind,
  parameters,
  errors = NO_ERRORS,
  onChange,
}: {
  kind: PolicyKind<Parameters>;
  parameters: Parameters;
  /** By `fieldOf`. */
  errors?: Readonly<Record<string, string>>;
  onChange?: (parameters: Parameters) => void;
}) {
  return (
    <Stack gap="sm">
      {kind.parameters.map((parameter) => (
        <ParameterField
          key={parameter.path}
          parameter={parameter}
          value={valueOf(parameters, parameter)}
          error={errors[fieldOf(parameter)]}
          readOnly={onChange === undefined}
          onChange={(value) => onChange?.(withValue(parameters, parameter, value))}
        />
      ))}
    </Stack>
  );
}

/** Where the API points when it refuses the parameter. */
export const fieldOf = ({ path }: Parameter): string => `parameters.${path}`;
