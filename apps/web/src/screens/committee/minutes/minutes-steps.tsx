import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch, minutesApprove, minutesOne, minutesRedraft, minutesSign } from '../../../api';
import type { Minutes } from '../../../api';
import { useMay } from '../../../session/me';
import { useAct } from '../../../ui/use-act';
import { Confirm } from '../parts/confirm';

type Step = 'redraft' | 'approve' | 'sign';

/** Draft anew, approve, sign: who may do which, and when, is the order of minutes. */
export function MinutesSteps({ minutes }: { minutes: Minutes }) {
  const { t } = useTranslation('committee');
  const may = useMay();
  const [asked, setAsked] = useState<Step>();
  const drafts = minutes.state === 'draft' && may('committee.prepare');
  const steps: Step[] = [
    ...(drafts ? (['approve', 'redraft'] as const) : []),
    ...(minutes.state === 'approved' && may('minutes.sign') ? (['sign'] as const) : []),
  ];
  return (
    <>
      {steps.map((step) => (
        <Button key={step} variant={step === 'redraft' ? 'default' : 'filled'} onClick={() => setAsked(step)}>
          {t(`minutes.${step}`)}
        </Button>
      ))}
      {asked && <StepDialog id={minutes.id} step={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}

const DONE = { redraft: 'redrafted', approve: 'approved', sign: 'signed' } as const;

function StepDialog({ id, step, onClose }: { id: string; step: Step; onClose: () => void }) {
  const { t } = useTranslation('committee');
  const [cms, setCms] = useState('');
  const path = { id };
  const take = useAct(
    async () => {
      if (step === 'approve') return minutesApprove({ path, throwOnError: true });
      if (step === 'sign')
        return minutesSign({ path, body: cms.trim() ? { cms: cms.replaceAll(/\s/g, '') } : {}, throwOnError: true });
      return minutesRedraft({ path, headers: ifMatch(await versionOf(id)), throwOnError: true });
    },
    { done: t(`minutes.${DONE[step]}`) },
  );
  return (
    <Confirm
      title={t(`minutes.${step}`)}
      ask={t(`minutes.${step}Ask`)}
      busy={take.busy}
      problem={take.problem}
      onClose={onClose}
      onConfirm={async () => {
        if (await take.run()) onClose();
      }}
    >
      {step === 'sign' && (
        <Textarea
          label={t('minutes.cms')}
          description={t('minutes.cmsHint')}
          autosize
          minRows={2}
          maxRows={6}
          value={cms}
          onChange={(event) => setCms(event.currentTarget.value)}
        />
      )}
    </Confirm>
  );
}

/** Minutes say their version in the ETag alone. */
async function versionOf(id: string): Promise<{ version: number }> {
  const { response } = await minutesOne({ path: { id }, throwOnError: true });
  return { version: Number(/"?(\d+)"?/.exec(response.headers.get('etag') ?? '')?.[1]) };
}
