import { MantineProvider, mergeThemeOverrides } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePrinting } from '../ui/use-printing';
import { queries } from './queries';
import { cssVariables, theme } from './theme';

/** What every screen stands on; the components' own buttons are named in the reader's language. */
export function Providers({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const worded = useMemo(() => {
    const close = { defaultProps: { closeButtonProps: { 'aria-label': t('action.close') } } };
    const show = { defaultProps: { visibilityToggleButtonProps: { 'aria-label': t('signIn.show') } } };
    return mergeThemeOverrides(theme, {
      components: { Modal: close, Drawer: close, Notification: close, PasswordInput: show },
    });
  }, [t]);
  // paper is white, whatever the screen is
  const scheme = usePrinting() ? 'light' : undefined;
  return (
    <MantineProvider
      theme={worded}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      forceColorScheme={scheme}
    >
      <QueryClientProvider client={queries}>
        <ModalsProvider>
          <Notifications position="bottom-right" />
          {children}
        </ModalsProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
