import { Alert, Button, Code, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useAct } from '../../../ui/use-act';
import { Section } from '../../../ui/section';
import { saveAs } from '../../../ui/download';
import { allLines, verify } from './verify';
import type { Verdict } from './verify';

const COMMAND = 'npm run zhoba -- register verify --file register.jsonl';

/** The reader's own machine computes the chain again; and the way to do it without this server at all. */
export function Check() {
  const { t } = useTranslation('committee');
  const [known, setKnown] = useState('');
  const [count, setCount] = useState(0);
  const [verdict, setVerdict] = useState<Verdict>();
  const check = useAct(
    async () => {
      setVerdict(undefined);
      setVerdict(await verify(known.trim().toLowerCase(), setCount));
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
          <Group align="flex-end" className="no-print">
            <TextInput
              label={t('register.known')}
              value={known}
              onChange={(event) => setKnown(event.currentTarget.value)}
              w={{ base: '100%', xs: 420 }}
            />
            <Button loading={check.busy} onClick={() => void check.run()}>
              {t('register.check')}
            </Button>
          </Group>
        ) : (
          <Text>{t('register.insecure')}</Text>
        )}
        <div role="status" aria-live="polite">
          {check.busy && <Text size="sm">{t('register.checking', { count: count - (count % 50) })}</Text>}
          {verdict && <Said verdict={verdict} known={known !== ''} />}
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

function Said({ verdict, known }: { verdict: Verdict; known: boolean }) {
  const { t } = useTranslation('committee');
  if (verdict.whole)
    return (
      <Alert variant="light" color="green" icon={<IconCircleCheck aria-hidden />}>
        {t(known ? 'register.wholeWithKnown' : 'register.whole', { count: verdict.count })}
      </Alert>
    );
  return (
    <Alert variant="light" color="red" icon={<IconCircleX aria-hidden />}>
      {t('register.broken', { sequence: verdict.sequence, why: t(`register.why.${verdict.why}`) })}
    </Alert>
  );
}
