import { Button, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { minutesApprove, minutesOne, minutesRedraft, minutesSign, tagged } from '../../../api';
import type { Minutes } from '../../../api';
import { useMay } from '../../../session/me';
import { useFormats } from '../../../ui/formats';
import { Confirm } from '../parts/confirm';
import { useStep } from '../../../ui/use-step';
import { frozenOf } from './frozen';

type Step = 'redraft' | 'approve' | 'sign';

/** Minutes with the tag of their version. */
export interface TaggedMinutes {
  readonly data: Minutes;
  readonly tag: string;
}

/** Draft anew, approve, sign: who may do which, and when, is the order of minutes. */
export function MinutesSteps({ minutes }: { minutes: TaggedMinutes }) {
  const { t } = useTranslation('committee');
  const may = useMay();
  const [asked, setAsked] = useState<Step>();
  const { state } = minutes.data;
  const drafts = state === 'draft' && may('committee.prepare');
  const steps: Step[] = [
    ...(drafts ? (['approve', 'redraft'] as const) : []),
    ...(state === 'approved' && may('minutes.sign') ? (['sign'] as const) : []),
  ];
  return (
    <>
      {state === 'draft' && may('minutes.sign') && (
        <Text size="sm" c="dimmed">
          {t('minutes.approveFirst')}
        </Text>
      )}
      {steps.map((step) => (
        <Button key={step} variant={step === 'redraft' ? 'default' : 'filled'} onClick={() => setAsked(step)}>
          {t(`minutes.${step}`)}
        </Button>
      ))}
      {asked && <StepDialog minutes={minutes} step={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}

const DONE = { redraft: 'redrafted', approve: 'approved', sign: 'signed' } as const;

function StepDialog({ minutes, step, onClose }: { minutes: TaggedMinutes; step: Step; onClose: () => void }) {
  const { t } = useTranslation('committee');
  const { moment } = useFormats();
  const [cms, setCms] = useState('');
  const path = { id: minutes.data.id };
  const { run, busy, problem, conflict } = useStep({
    seen: minutes,
    read: () => tagged(minutesOne({ path, throwOnError: true })),
    take: ({ tag }) => {
      const over = { path, headers: { 'If-Match': tag }, throwOnError: true } as const;
      if (step === 'approve') return minutesApprove(over);
      if (step === 'redraft') return minutesRedraft(over);
      return minutesSign({ ...over, body: cms.trim() ? { cms: cms.replaceAll(/\s/g, '') } : {} });
    },
    label: t('minutes.title', { number: minutes.data.number }),
    step: t(`minutes.${step}`),
    words: ({ data }) =>
      `${t(`minutes.states.${data.state}`)} · ${t('minutes.draftedAt')}: ${moment(frozenOf(data).takenAt)} · ${t('minutes.sha256')}: ${data.snapshotSha256}`,
    done: t(`minutes.${DONE[step]}`),
    onDone: onClose,
  });
  return (
    <>
      <Confirm
        title={t(`minutes.${step}`)}
        ask={t(`minutes.${step}Ask`)}
        busy={busy}
        problem={problem}
        onClose={onClose}
        onConfirm={run}
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
      {conflict}
    </>
  );
}
