import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { IndicatorPasteReport } from '../../../api';
import { ToneBadge } from '../../../ui/badges';
import { Section } from '../../../ui/section';
import { PastedTable } from './pasted-table';

/** How many cells are new, the same and wrong, and each where it stands in the table. */
export function PasteReport({ text, report }: { text: string; report: IndicatorPasteReport }) {
  const { t } = useTranslation('indicators');
  const { dryRun, written, unchanged, refused } = report;
  return (
    <Section
      title={t(dryRun ? 'paste.checked' : 'paste.wrote')}
      about={[
        t(dryRun ? 'paste.toWrite' : 'paste.written', { count: written }),
        t('paste.unchanged', { count: unchanged }),
      ].join(' · ')}
    >
      <Stack gap="sm">
        {refused > 0 && (
          <div>
            <ToneBadge tone="red">{t('paste.refused', { count: refused })}</ToneBadge>
            <Text size="sm">{t('paste.mend')}</Text>
          </div>
        )}
        <PastedTable text={text} report={report} />
      </Stack>
    </Section>
  );
}
