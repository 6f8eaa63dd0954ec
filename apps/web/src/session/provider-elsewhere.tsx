import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useProvider } from './use-provider';

/** The way by the provider leaves the page, so that it begins in a window of its own: what stands in this one stays. */
export function ProviderElsewhere() {
  const { t } = useTranslation();
  const label = useProvider();
  if (label === undefined) return null;
  return (
    <Anchor href="/sign-in" target="_blank" rel="noreferrer">
      {t('signIn.elsewhere', { label })}
    </Anchor>
  );
}
