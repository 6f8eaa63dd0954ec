import { Anchor, Box, Center, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../app/search';
import { LanguageSwitch } from '../shell/language-switch';
import { SchemeSwitch } from '../shell/scheme-switch';
import { afterSignIn } from './after-sign-in';
import { ProviderRefusal } from './provider-refusal';
import { ProviderSignIn } from './provider-sign-in';
import { SignInForm } from './sign-in-form';

export function SignInScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { one } = useFilters();
  const to = afterSignIn(one('to'));
  const refusal = one('problem');

  useEffect(() => {
    document.title = `${t('signIn.title')} · ${t('product')}`;
  }, [t]);
  return (
    <Center component="main" mih="100dvh" p="md">
      <Box w="100%" maw={400}>
        <Stack>
          <div>
            <Title order={1}>{t('product')}</Title>
            <Text c="dimmed">{t('tagline')}</Text>
          </div>
          <Paper withBorder p="lg" component="section" aria-label={t('signIn.title')}>
            <Stack>
              {refusal && <ProviderRefusal code={refusal} />}
              <SignInForm onDone={() => void navigate({ href: to, replace: true })} />
              <ProviderSignIn to={to} />
            </Stack>
          </Paper>
          <Group justify="space-between">
            <Anchor component={Link} to="/open">
              {t('signIn.portal')}
            </Anchor>
            <Group gap="xs">
              <SchemeSwitch />
              <LanguageSwitch />
            </Group>
          </Group>
        </Stack>
      </Box>
    </Center>
  );
}
