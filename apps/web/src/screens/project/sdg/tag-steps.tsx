import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch, tagsAnswer, tagsWithdraw } from '../../../api';
import type { SdgTag } from '../../../api';
import { ProblemAlert } from '../../../ui/problem-alert';
import { DeclineTag } from './decline-tag';
import { useTagStep } from './use-tag-step';

/** What the reader may do with a tag: confirm, decline with a reason, withdraw. */
export function TagSteps({ tag, projectId }: { tag: SdgTag; projectId: string }) {
  const { t } = useTranslation('project');
  const [declining, setDeclining] = useState(false);
  const path = { id: tag.id };
  const confirm = useTagStep(tag, projectId, {
    step: t('action.confirm', { ns: 'common' }),
    take: (over) => tagsAnswer({ path, headers: ifMatch(over), body: { confirmed: true }, throwOnError: true }),
  });
  const withdraw = useTagStep(tag, projectId, {
    step: t('sdg.withdraw'),
    take: (over) => tagsWithdraw({ path, headers: ifMatch(over), throwOnError: true }),
  });
  const problem = confirm.problem ?? withdraw.problem;
  return (
    <>
      <Group gap={4} className="no-print">
        {tag.mayAnswer && tag.state !== 'confirmed' && (
          <Button size="xs" loading={confirm.busy} onClick={() => confirm.run()}>
            {t('action.confirm', { ns: 'common' })}
          </Button>
        )}
        {tag.mayAnswer && tag.state !== 'declined' && (
          <Button size="xs" variant="default" onClick={() => setDeclining(true)}>
            {t('sdg.decline')}
          </Button>
        )}
        {tag.mayEdit && (
          <Button size="xs" variant="subtle" loading={withdraw.busy} onClick={() => withdraw.run()}>
            {t('sdg.withdraw')}
          </Button>
        )}
      </Group>
      {problem && <ProblemAlert problem={problem} />}
      {confirm.conflict ?? withdraw.conflict}
      {declining && <DeclineTag tag={tag} projectId={projectId} onClose={() => setDeclining(false)} />}
    </>
  );
}
