import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/formats';
import { keyOf } from './parameter';
import type { Parameter, Value } from './parameter';

const isList = (value: Value): value is readonly string[] => Array.isArray(value);

export interface PolicyWords {
  readonly label: (parameter: Parameter) => string;
  readonly organisation: (kind: string) => string;
  readonly option: (parameter: Parameter, option: string) => string;
  readonly base: (base: string) => string;
  /** A value as a person says it. */
  readonly value: (parameter: Parameter, value: Value) => string;
}

export function usePolicyWords(): PolicyWords {
  const { t } = useTranslation('administration');
  const { money, number } = useFormats();
  const label = (parameter: Parameter) => t(`policy.parameter.${keyOf(parameter)}` as 'policy.parameter.cost_over');
  const organisation = (kind: string) => t(`policy.kinds.${kind}` as 'policy.kinds.akimat');
  const option = (parameter: Parameter, of: string) =>
    t(`policy.option.${keyOf(parameter)}_${of}` as 'policy.option.notice_whenShort_warn');
  const base = (of: string) => t(`policy.base.${of}` as 'policy.base.present');
  const value = (parameter: Parameter, of: Value): string => {
    if (typeof of === 'boolean') return t(`policy.${of ? 'yes' : 'no'}`);
    if (typeof of === 'number') return number(of);
    if (isList(of)) return of.map(organisation).join(', ');
    if (typeof of === 'object')
      return t(`policy.threshold.${of.comparison}`, { value: String(of.value), base: base(of.base) });
    return parameter.kind === 'money' ? money(of) : option(parameter, of);
  };
  return { label, organisation, option, base, value };
}
