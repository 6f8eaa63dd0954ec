import { Button, Group, NativeSelect, SimpleGrid, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { useSessionStorage } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useState } from 'react';
import { indicatorValuesPaste } from '../../../api';
import type { IndicatorPaste, IndicatorPasteReport } from '../../../api';
import { useFilters } from '../../../app/search';
import { Page } from '../../../ui/page';
import { Refused } from '../../../ui/refused';
import { byField } from '../../../api';
import { ScreenLink } from '../../../ui/screen-link';
import { useAct } from '../../../ui/use-act';
import { MEASURES, QUALITIES } from '../words';
import { PasteReport } from './paste-report';

const FIELDS = ['source'];
const KEPT_AS = 'zhoba.pasted-values';

/** A table from a spreadsheet: first what each cell would do, then all of it or nothing. What was pasted outlives a reload. */
export function PasteScreen() {
  const { t } = useTranslation(['indicators', 'common']);
  const indicator = useFilters().one('indicator');
  const [text, setText] = useSessionStorage({
    key: KEPT_AS,
    defaultValue: indicator === undefined ? '' : `${t('paste.header')}\n${indicator}\t`,
    getInitialValueInEffect: false,
  });
  const [measure, setMeasure] = useState<(typeof MEASURES)[number]>('fact');
  const [quality, setQuality] = useState<NonNullable<IndicatorPaste['quality']> | ''>('');
  const [source, setSource] = useState('');
  const [report, setReport] = useState<IndicatorPasteReport>();
  const { run, busy, problem } = useAct(
    async (dryRun: boolean) => {
      const { data } = await indicatorValuesPaste({
        query: { dryRun: dryRun ? 'true' : 'false' },
        body: { text, measure, ...(quality !== '' && { quality }), ...(source !== '' && { source }) },
        throwOnError: true,
      });
      return data;
    },
    { done: ({ dryRun, written }) => (dryRun ? undefined : t('paste.done', { count: written })) },
  );
  // what was checked is no longer what stands in the form
  const changed = () => setReport(undefined);
  const ask = async (dryRun: boolean) => setReport(await run(dryRun));
  const unreadable = problem && byField(problem, ['text']).shown['text'];
  return (
    <Page
      title={t('paste.title')}
      about={t('paste.about')}
      crumbs={[
        <ScreenLink key="all" href="/indicators">
          {t('list.title')}
        </ScreenLink>,
      ]}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void ask(true);
        }}
      >
        <Stack gap="sm">
          <Textarea
            label={t('paste.text')}
            description={t('paste.hint')}
            required
            autosize
            minRows={6}
            maxRows={16}
            value={text}
            error={problem?.code === 'PASTE_UNREADABLE' && unreadable}
            onChange={({ currentTarget: { value } }) => {
              setText(value);
              changed();
            }}
            styles={{
              input: { fontFamily: 'var(--mantine-font-family-monospace)', whiteSpace: 'pre', overflowX: 'auto' },
            }}
          />
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            <NativeSelect
              label={t('paste.measure')}
              value={measure}
              onChange={({ currentTarget: { value } }) => {
                setMeasure(value === 'plan' ? 'plan' : 'fact');
                changed();
              }}
              data={MEASURES.map((value) => ({ value, label: t(`measure.${value}`) }))}
            />
            <NativeSelect
              label={t('paste.quality')}
              value={quality}
              onChange={({ currentTarget: { value } }) => {
                setQuality(QUALITIES.find((known) => known === value) ?? '');
                changed();
              }}
              data={[
                { value: '', label: t('paste.asItIs') },
                ...QUALITIES.map((value) => ({ value, label: t(`quality.${value}`) })),
              ]}
            />
            <TextInput
              label={t('paste.source')}
              value={source}
              onChange={({ currentTarget: { value } }) => {
                setSource(value);
                changed();
              }}
              error={problem && byField(problem, FIELDS).shown['source']}
            />
          </SimpleGrid>
          {problem && <Refused problem={problem} fields={[...FIELDS, 'text']} />}
          <Group gap="xs">
            <Button type="submit" variant={report ? 'default' : 'filled'} loading={busy && !report}>
              {t('paste.check')}
            </Button>
            {report?.dryRun && report.refused === 0 && report.written > 0 && (
              <Button loading={busy} onClick={() => void ask(false)}>
                {t('paste.write', { count: report.written })}
              </Button>
            )}
            {report && !report.dryRun && (
              <Button
                variant="default"
                onClick={() => {
                  setText('');
                  changed();
                }}
              >
                {t('paste.clear')}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
      <div aria-live="polite">
        {report ? <PasteReport text={text} report={report} /> : <Text c="dimmed">{t('paste.nothing')}</Text>}
      </div>
    </Page>
  );
}
