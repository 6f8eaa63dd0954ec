import { useTranslation } from 'react-i18next';
import { useProposalForm } from '../draft/form';

/** Texts of a field are named after its path: `risks.2.title` is `risks_title`. */
const keyOf = (path: string): string =>
  path
    .split('.')
    .filter((part) => !/^\d+$/.test(part))
    .join('_');

/** What explains a field stands below it, so that fields beside each other stand on one line. */
const ORDER: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

export function useFieldName(): (path: string) => string {
  const { t, i18n } = useTranslation('proposal');
  return (path) => {
    const key = `field.${keyOf(path)}`;
    return i18n.exists(`proposal:${key}`) ? t(key as 'field.purpose') : path;
  };
}

/** What every field of the form has: its name, what it is for, its value and what the API says against it. */
export function useField(path: string) {
  const { t, i18n } = useTranslation('proposal');
  const name = useFieldName();
  const help = `help.${keyOf(path)}`;
  const { value, onChange, onBlur, error, ...place } = useProposalForm().getInputProps(path);
  return {
    value: value as string,
    set: onChange as (value: string) => void,
    shown: {
      ...place,
      onBlur,
      error,
      inputWrapperOrder: ORDER,
      label: name(path),
      description: i18n.exists(`proposal:${help}`) ? t(help as 'help.purpose') : undefined,
    },
  };
}
