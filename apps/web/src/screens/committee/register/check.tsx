import { Button, Code, FileInput, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { registerHead } from '../../../api';
import { useFilters } from '../../../app/search';
import { saveAs } from '../../../ui/download';
import { ProblemAlert } from '../../../ui/problem-alert';
import { Section } from '../../../ui/section';
import { useAct } from '../../../ui/use-act';
import { allLines, linesOf } from './lines';
import { VerdictAlert } from './verdict-alert';
import { verify } from './verify';
import type { Verdict } from './verify';

const COMMAND = 'npm run zhoba -- register verify --file register.jsonl --head …';

/** The reader's own machine computes the chain again, of the register or of a saved copy; and the way to do it without this server. */
export function Check() {
  const { t } = useTranslation('committee');
  const [known, setKnown] = useState(useFilters().one('hash') ?? '');
  const [copy, setCopy] = useState<File | null>(null);
  const [count, setCount] = useState(0);
  const [said, setSaid] = useState<{ verdict: Verdict; of: 'chain' | 'copy'; known: boolean }>();
  const hash = known.trim().toLowerCase();
  const check = useAct(
    async (file: File | null) => {
      setSaid(undefined);
      setCount(0);
      const verdict =
        file === null
          ? await verify(allLines(), {
              known: hash,
              end: (await registerHead({ throwOnError: true })).data,
              tell: setCount,
            })
          : await verify(linesOf(await file.text()), { known: hash, tell: setCount });
      setSaid({ verdict, of: file === null ? 'chain' : 'copy', known: hash !== '' });
    },
    { done: () => undefined },
  );
  const download = useAct(
    async () => {
      const lines: string[] = [];
      for await (const line of allLines()) lines.push(`${JSON.stringify(line)}\n`);
      saveAs(new Blob(lines, { type: 'application/x-ndjson' }), 'register.jsonl');
    },
    { done: () => undefined },
  );
  return (
    <Section title={t('register.check')} about={t('register.checkAbout')}>
      <Stack gap="sm">
        {window.isSecureContext ? (
          <Stack gap="sm" className="no-print">
            <Group align="flex-end">
              <TextInput
                label={t('register.known')}
                value={known}
                onChange={(event) => setKnown(event.currentTarget.value)}
                w={{ base: '100%', xs: 420 }}
              />
              <Button loading={check.busy} onClick={() => void check.run(null)}>
                {t('register.check')}
              </Button>
            </Group>
            <Group
              align="flex-end"
              onDragOver={(event) => event.preventDefault()}
              onDrop={(event) => {
                event.preventDefault();
                setCopy(event.dataTransfer.files[0] ?? null);
              }}
            >
              <FileInput
                label={t('register.copy')}
                placeholder={t('register.copyHint')}
                value={copy}
                onChange={setCopy}
                w={{ base: '100%', xs: 420 }}
              />
              <Button
                variant="default"
                disabled={copy === null}
                loading={check.busy}
                onClick={() => void check.run(copy)}
              >
                {t('register.checkCopy')}
              </Button>
            </Group>
          </Stack>
        ) : (
          <Text>{t('register.insecure')}</Text>
        )}
        <div role="status" aria-live="polite">
          {check.busy && <Text size="sm">{t('register.checking', { count: count - (count % 50) })}</Text>}
          {said && <VerdictAlert {...said} />}
        </div>
        {check.problem && <ProblemAlert problem={check.problem} />}
        <Text size="sm">{t('register.independent')}:</Text>
        <Code block style={{ whiteSpace: 'pre-wrap' }}>
          {COMMAND}
        </Code>
        <Group className="no-print">
          <Button variant="default" loading={download.busy} onClick={() => void download.run()}>
            {t('register.downloadLines')}
          </Button>
        </Group>
        {download.problem && <ProblemAlert problem={download.problem} />}
      </Stack>
    </Section>
  );
}
