import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instructionsAccept, instructionsReport, instructionsReturn } from '../../../api';
import type { Instruction } from '../../../api';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useAct } from '../../../ui/use-act';
import { Confirm } from '../parts/confirm';

/** What the reader may do with the instruction now. */
export function InstructionSteps({ instruction: { id, possibleSteps } }: { instruction: Instruction }) {
  const { t } = useTranslation('committee');
  const [asked, setAsked] = useState<'report' | 'return'>();
  const accept = useAct(() => instructionsAccept({ path: { id }, throwOnError: true }), {
    done: t('instruction.accepted'),
  });
  const close = () => setAsked(undefined);
  return (
    <>
      {possibleSteps.includes('report') && (
        <Button onClick={() => setAsked('report')}>{t('instruction.report')}</Button>
      )}
      {possibleSteps.includes('accept') && (
        <Button loading={accept.busy} onClick={() => void accept.run()}>
          {t('instruction.accept')}
        </Button>
      )}
      {possibleSteps.includes('return') && (
        <Button variant="default" onClick={() => setAsked('return')}>
          {t('instruction.return')}
        </Button>
      )}
      {accept.problem && <ProblemAlert problem={accept.problem} />}
      {asked === 'report' && <Report id={id} onClose={close} />}
      {asked === 'return' && <Return id={id} onClose={close} />}
    </>
  );
}

function Report({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('committee');
  const [text, setText] = useState('');
  const [evidence, setEvidence] = useState('');
  const report = useAct(
    () => instructionsReport({ path: { id }, body: { text, evidence: evidence || null }, throwOnError: true }),
    { done: t('instruction.reported') },
  );
  return (
    <Confirm
      title={t('instruction.report')}
      ask={t('instruction.evidenceHint')}
      busy={report.busy}
      problem={report.problem}
      onClose={onClose}
      onConfirm={async () => {
        if (await report.run()) onClose();
      }}
    >
      <Textarea
        label={t('instruction.reportText')}
        required
        autosize
        minRows={3}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Textarea
        label={t('instruction.evidence')}
        autosize
        minRows={2}
        value={evidence}
        onChange={(event) => setEvidence(event.currentTarget.value)}
      />
    </Confirm>
  );
}

function Return({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('committee');
  const [reason, setReason] = useState('');
  const back = useAct(() => instructionsReturn({ path: { id }, body: { reason }, throwOnError: true }), {
    done: t('instruction.returned'),
  });
  return (
    <Confirm
      title={t('instruction.return')}
      ask={t('instruction.reason')}
      busy={back.busy}
      problem={back.problem}
      onClose={onClose}
      onConfirm={async () => {
        if (await back.run()) onClose();
      }}
    >
      <Textarea
        label={t('instruction.reason')}
        required
        autosize
        minRows={3}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Confirm>
  );
}
