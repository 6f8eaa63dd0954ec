import { Code, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { pages, registerHeadOptions, registerLines } from '../../../api';
import { useMay } from '../../../session/me';
import { ListTable } from '../../../ui/list-table';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { ScreenLink } from '../../../ui/screen-link';
import { Section } from '../../../ui/section';
import { Check } from './check';

/** The register of decisions: its head, its lines, and the proof that nobody has changed them. */
export function RegisterScreen() {
  const { t } = useTranslation('committee');
  const may = useMay();
  const head = useQuery(registerHeadOptions());
  return (
    <Page
      title={t('register.title')}
      about={t('register.about')}
      crumbs={[
        <ScreenLink key="committee" href="/committee">
          {t('title')}
        </ScreenLink>,
      ]}
    >
      <Loaded query={head} lines={8}>
        {({ sequence, hash }) => (
          <>
            <Section title={t('register.head')}>
              <Stack gap="xs">
                <Text>{t('register.headText', { sequence })}</Text>
                <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
                  {hash}
                </Code>
                <Text size="sm" c="dimmed">
                  {t('register.headHint')}
                </Text>
              </Stack>
            </Section>
            {may('register.read') ? (
              <>
                <Check />
                <Lines />
              </>
            ) : (
              <Text>{t('register.mayNot')}</Text>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Lines() {
  const { t } = useTranslation('committee');
  const query = useInfiniteQuery(pages(registerLines, { limit: 50 }));
  return (
    <Section title={t('register.lines')}>
      <ListTable
        query={query}
        rowKey={({ hash }) => hash}
        caption={t('register.lines')}
        empty={t('register.noneYet')}
        columns={[
          { key: 'sequence', title: t('register.sequence'), numeric: true, cell: ({ sequence }) => sequence },
          { key: 'number', title: t('register.number'), cell: ({ entry }) => entry.number },
          { key: 'type', title: t('register.kind'), cell: ({ entry }) => t(`register.type.${entry.type}`) },
          {
            key: 'hash',
            title: t('register.hash'),
            cell: ({ hash }) => <span style={{ overflowWrap: 'anywhere', fontFamily: 'monospace' }}>{hash}</span>,
          },
        ]}
      />
    </Section>
  );
}
