import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meetingsPublishAgain } from '../../../api';
import type { Meeting, MeetingStepInput } from '../../../api';
import { useMay } from '../../../session/me';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useAct } from '../../../ui/use-act';
import { StepDialog } from './step-dialog';

type Step = MeetingStepInput['step'];
const STEPS: readonly Step[] = ['publish_agenda', 'open', 'close', 'cancel'];

/** What the reader may do with the meeting now; each is asked once more. */
export function MeetingSteps({ meeting, only = STEPS }: { meeting: Meeting; only?: readonly Step[] }) {
  const { t } = useTranslation('committee');
  const may = useMay();
  const [asked, setAsked] = useState<Step>();
  const again = useAct(() => meetingsPublishAgain({ path: { id: meeting.id }, throwOnError: true }), {
    done: t('meeting.publishedAgain'),
  });
  const republishes =
    only.includes('publish_agenda') &&
    may('committee.prepare') &&
    ['agenda_published', 'in_session'].includes(meeting.state);
  return (
    <>
      {only
        .filter((step) => meeting.possibleSteps.includes(step))
        .map((step) => (
          <Button
            key={step}
            variant={step === 'cancel' || step === 'close' ? 'default' : 'filled'}
            onClick={() => setAsked(step)}
          >
            {t(`step.${step}`)}
          </Button>
        ))}
      {republishes && (
        <Button variant="default" loading={again.busy} onClick={() => void again.run()}>
          {t('meeting.publishAgain')}
        </Button>
      )}
      {again.problem && <ProblemAlert problem={again.problem} />}
      {asked && <StepDialog meeting={meeting} step={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}
