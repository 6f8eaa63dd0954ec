import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ifMatch, projectsOne, screeningsSubmit, transitionsMove } from '../../../api';
import type { Project, TransitionInput } from '../../../api';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useStep } from '../../../ui/use-step';
import { useVersionWords } from '../parts/use-version-words';
import type { Step } from './move-buttons';

/** Asks once more, and for the reason where the step needs one; a submission is screened by the criteria at once. */
export function MoveDialog({ project, step, onClose }: { project: Project; step: Step; onClose: () => void }) {
  const { t } = useTranslation('project');
  const name = step.name as TransitionInput['transition'];
  const form = useForm({ initialValues: { reason: '' } });
  const told = useVersionWords();
  const path = { id: project.id };
  const move = useStep({
    seen: project,
    read: async () => (await projectsOne({ path, throwOnError: true })).data,
    take: (over, reason: string): Promise<unknown> => {
      const target = { path, headers: ifMatch(over), throwOnError: true } as const;
      return name === 'submit'
        ? screeningsSubmit(target)
        : transitionsMove({ ...target, body: { transition: name, reason: reason || null } });
    },
    label: project.code,
    step: t(`do.${name}`),
    words: told.project,
    done: t('transition.done'),
    onDone: onClose,
  });
  return (
    <Modal opened onClose={onClose} title={t('transition.ask', { step: t(`do.${name}`), code: project.code })}>
      <form onSubmit={form.onSubmit(({ reason }) => move.run(reason))}>
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
      {move.conflict}
    </Modal>
  );
}
