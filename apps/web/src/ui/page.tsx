import { Box, Breadcrumbs, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PrintHead } from './print-head';

/**
 * The frame of a screen: its name is the window's title and takes the focus when a person arrives, so that a screen reader says
 * where one is; unless something on the screen has taken it.
 */
export function Page({
  title,
  about,
  crumbs,
  actions,
  children,
}: {
  title: string;
  about?: ReactNode;
  crumbs?: ReactNode[];
  actions?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const page = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${t('product')}`;
  }, [title, t]);
  useEffect(() => {
    if (!page.current?.contains(document.activeElement)) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <Stack gap="md" ref={page}>
      <PrintHead />
      {crumbs && (
        <Breadcrumbs separatorMargin={6} fz="sm">
          {crumbs}
        </Breadcrumbs>
      )}
      <Group justify="space-between" align="flex-start" gap="sm">
        <Box style={{ minWidth: 0, flex: '1 1 20rem' }}>
          <Title order={1} ref={heading} tabIndex={-1} style={{ overflowWrap: 'anywhere', outline: 'none' }}>
            {title}
          </Title>
          {about && (
            <Text component="div" c="dimmed" size="sm" mt={2}>
              {about}
            </Text>
          )}
        </Box>
        {actions && (
          <Group gap="xs" className="no-print">
            {actions}
          </Group>
        )}
      </Group>
      {children}
    </Stack>
  );
}
