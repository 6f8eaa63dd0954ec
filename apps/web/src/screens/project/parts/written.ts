interface InputProps {
  readonly value?: unknown;
  readonly onChange: (value: string | null) => void;
  readonly error?: React.ReactNode;
}

/** Props of a text field whose empty value is null, as the API says it: `{...written(form.getInputProps('purpose'))}`. */
export function written({ value, onChange, error }: InputProps) {
  return {
    value: typeof value === 'string' ? value : '',
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => onChange(currentTarget.value || null),
    error,
  };
}
