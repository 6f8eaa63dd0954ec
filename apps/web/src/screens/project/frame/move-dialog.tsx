import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ifMatch, screeningsSubmit, transitionsMove } from '../../../api';
import type { Project, TransitionInput } from '../../../api';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useAct } from '../../../ui/use-act';
import type { Step } from './move-buttons';

/** Asks once more, and for the reason where the step needs one; a submission is screened by the criteria at once. */
export function MoveDialog({ project, step, onClose }: { project: Project; step: Step; onClose: () => void }) {
  const { t } = useTranslation('project');
  const name = step.name as TransitionInput['transition'];
  const form = useForm({ initialValues: { reason: '' } });
  const move = useAct(
    async (reason: string) => {
      const target = { path: { id: project.id }, headers: ifMatch(project), throwOnError: true } as const;
      if (name === 'submit') await screeningsSubmit(target);
      else await transitionsMove({ ...target, body: { transition: name, reason: reason || null } });
      return true;
    },
    { done: t('transition.done') },
  );
  return (
    <Modal opened onClose={onClose} title={t('transition.ask', { step: t(`do.${name}`), code: project.code })}>
      <form
        onSubmit={form.onSubmit(async ({ reason }) => {
          if (await move.run(reason)) onClose();
        })}
      >
        <Stack>
          <Text>{t('transition.leads', { stage: t(`stage.${step.to}`, { ns: 'common' }) })}</Text>
          {step.needsReason && (
            <Textarea
              label={t('transition.reason')}
              required
              autosize
              minRows={3}
              data-autofocus
              {...form.getInputProps('reason')}
            />
          )}
          {move.problem && <ProblemAlert problem={move.problem} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel', { ns: 'common' })}
            </Button>
            <Button type="submit" loading={move.busy}>
              {t(`do.${name}`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
