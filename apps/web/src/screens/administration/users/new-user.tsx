import { Button, Group, Modal, NativeSelect, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { byField, usersCreate } from '../../../api';
import type { CreateUser } from '../../../api';
import { LANGUAGES, LANGUAGE_NAMES } from '../../../texts/language';
import type { Language } from '../../../texts/language';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useAct } from '../../../ui/use-act';
import { GrantsEditor } from './grants-editor';

const EMPTY: CreateUser = { email: '', name: { ru: '', kk: '' }, language: 'ru', password: '', grants: [] };

export function NewUser({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['common', 'administration']);
  const [user, setUser] = useState(EMPTY);
  const { run, problem, busy } = useAct(() =>
    usersCreate({
      body: { ...user, name: { ru: user.name.ru || null, kk: user.name.kk || null, en: user.name.en || null } },
      throwOnError: true,
    }),
  );
  const { shown, rest } = problem
    ? byField(problem, ['email', 'password', 'name.kk', 'name.ru', 'name.en', 'grants'])
    : { shown: {}, rest: [] };
  return (
    <Modal opened onClose={onClose} title={t('administration:user.add')} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void run().then((output) => output !== undefined && onClose());
        }}
      >
        <Stack>
          {problem && (
            <ProblemAlert problem={problem} rest={[...rest, ...(shown['grants'] ? [shown['grants']] : [])]} />
          )}
          {LANGUAGES.map((language) => (
            <TextInput
              key={language}
              label={`${t('administration:user.name')} (${LANGUAGE_NAMES[language]})`}
              error={shown[`name.${language}`]}
              value={user.name[language] ?? ''}
              onChange={(event) => setUser({ ...user, name: { ...user.name, [language]: event.currentTarget.value } })}
            />
          ))}
          <TextInput
            type="email"
            required
            label={t('signIn.email')}
            error={shown['email']}
            value={user.email}
            onChange={(event) => setUser({ ...user, email: event.currentTarget.value })}
          />
          <PasswordInput
            required
            autoComplete="new-password"
            label={t('administration:user.firstPassword')}
            description={t('administration:user.passwordHint')}
            error={shown['password']}
            value={user.password}
            onChange={(event) => setUser({ ...user, password: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('administration:user.language')}
            value={user.language}
            data={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
            onChange={(event) => setUser({ ...user, language: event.currentTarget.value as Language })}
          />
          <GrantsEditor grants={user.grants} onChange={(grants) => setUser({ ...user, grants })} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('action.add')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
