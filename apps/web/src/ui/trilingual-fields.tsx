import { SimpleGrid, TextInput, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { LANGUAGES, LANGUAGE_NAMES } from '../texts/language';
import type { Language } from '../texts/language';

interface Field {
  readonly value?: unknown;
  readonly onChange: (value: string | null) => void;
  readonly error?: ReactNode;
}

/** A text in three languages, of which Russian has to be given; an empty one is null. `field` gives the form's props of a language. */
export function TrilingualFields({
  label,
  field,
  prose = false,
}: {
  label: string;
  field: (language: Language) => Field;
  prose?: boolean;
}) {
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }}>
      {LANGUAGES.map((language) => {
        const { value, onChange, error } = field(language);
        const props = {
          label: `${label} (${LANGUAGE_NAMES[language]})`,
          required: language === 'ru',
          lang: language,
          value: typeof value === 'string' ? value : '',
          onChange: ({ currentTarget }: { currentTarget: { value: string } }) => onChange(currentTarget.value || null),
          error,
        };
        return prose ? (
          <Textarea key={language} autosize minRows={2} {...props} />
        ) : (
          <TextInput key={language} {...props} />
        );
      })}
    </SimpleGrid>
  );
}
