import { NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { byField, ifMatch, usersChange, usersGet } from '../../../api';
import type { User } from '../../../api';
import { LANGUAGES, LANGUAGE_NAMES } from '../../../texts/language';
import { ProblemAlert } from '../../../ui/problem-alert';
import { SmallForm } from '../../../ui/small-form';
import { usePatch } from '../../../ui/use-patch';

const FIELDS = ['email', 'name.kk', 'name.ru', 'name.en', 'position.kk', 'position.ru', 'position.en'];
const TOLD = ['name', 'position'] as const;

const valuesOf = ({ email, name, position, language }: User) => ({ email, name, position, language });

/** Who the person is: name and position as papers write them, e-mail, language of mails. */
export function UserData({ user }: { user: User }) {
  const { t } = useTranslation(['common', 'administration']);
  const of = { path: { id: user.id }, throwOnError: true } as const;
  const [values, setValues] = useState(valuesOf(user));
  const { submit, problem, busy, dialog } = usePatch({
    record: user,
    values: valuesOf,
    read: async () => (await usersGet(of)).data,
    save: ({ position, ...changed }, over) => {
      const told = position && Object.values(position).some((word) => word !== null) ? position : null;
      return usersChange({
        ...of,
        body: { ...changed, ...(position !== undefined && { position: told }) },
        headers: ifMatch(over),
      });
    },
    fill: setValues,
    labels: {
      email: t('signIn.email'),
      name: t('administration:user.name'),
      position: t('administration:user.position'),
      language: t('administration:user.language'),
    },
  });
  const { shown, rest } = problem ? byField(problem, FIELDS) : { shown: {}, rest: [] };
  const errors: Record<string, string> = shown;
  return (
    <SmallForm
      title={t('administration:user.data')}
      submit={t('action.save')}
      busy={busy}
      onSubmit={(event) => {
        event.preventDefault();
        void submit(values);
      }}
    >
      <Stack>
        {problem && <ProblemAlert problem={problem} rest={rest} />}
        {TOLD.map((field) => (
          <SimpleGrid key={field} cols={{ base: 1, sm: 3 }} style={{ alignItems: 'end' }}>
            {LANGUAGES.map((language) => (
              <TextInput
                key={language}
                label={`${t(`administration:user.${field}`)} (${LANGUAGE_NAMES[language]})`}
                lang={language}
                error={errors[`${field}.${language}`]}
                value={values[field][language] ?? ''}
                onChange={({ currentTarget }) =>
                  setValues({ ...values, [field]: { ...values[field], [language]: currentTarget.value || null } })
                }
              />
            ))}
          </SimpleGrid>
        ))}
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            type="email"
            required
            label={t('signIn.email')}
            error={errors['email']}
            value={values.email}
            onChange={({ currentTarget }) => setValues({ ...values, email: currentTarget.value })}
          />
          <NativeSelect
            label={t('administration:user.language')}
            value={values.language}
            data={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
            onChange={({ currentTarget }) =>
              setValues({
                ...values,
                language: LANGUAGES.find((one) => one === currentTarget.value) ?? values.language,
              })
            }
          />
        </SimpleGrid>
      </Stack>
      {dialog}
    </SmallForm>
  );
}
