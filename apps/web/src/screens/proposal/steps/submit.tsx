import { Anchor, Button, Group, List, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { asProblem, screeningsSubmit } from '../../../api';
import { useAct } from '../../../ui/use-act';
import { useProposalForm } from '../draft/form';
import { useFieldName } from '../fields/field';
import { missingIn } from './missing';
import { SaveFirst } from './save-first';
import type { StepProps } from './step-props';

/** What is still missing, each with the way to its field; then the last step out of the person's hands. */
export function SubmitStep({ draft, project, toField }: StepProps) {
  const { t } = useTranslation('proposal');
  const navigate = useNavigate();
  const name = useFieldName();
  const missing = missingIn(useProposalForm().values);
  const submit = useAct(
    async (id: string) => {
      if (!(await draft.save())) return false;
      const send = () => screeningsSubmit({ path: { id }, headers: draft.over(), throwOnError: true });
      try {
        // a document that was added makes a new version, too
        await send().catch(async (error: unknown) => {
          if (!(await draft.meet(asProblem(error)))) throw error;
          await send();
        });
      } catch (error) {
        draft.refuse(asProblem(error));
        return false;
      }
      draft.forget();
      await navigate({ to: '/projects/$id', params: { id } });
      return true;
    },
    { done: (sent) => (sent ? t('submit.done') : undefined) },
  );
  return (
    <Stack>
      {missing.length > 0 ? (
        <>
          <Text>{t('submit.missing')}</Text>
          <List>
            {missing.map((path) => (
              <List.Item key={path}>
                <Anchor component="button" type="button" mih={24} onClick={() => toField(path)}>
                  {name(path)}
                </Anchor>
              </List.Item>
            ))}
          </List>
        </>
      ) : (
        <Text>{t('submit.complete')}</Text>
      )}
      {!project ? (
        <SaveFirst draft={draft} why={t('submit.saveFirst')} />
      ) : project.possibleTransitions.some((one) => one.name === 'submit') ? (
        <>
          <Text size="sm" c="dimmed">
            {t('submit.about')}
          </Text>
          <Group>
            <Button loading={submit.busy} disabled={!draft.online} onClick={() => void submit.run(project.id)}>
              {t('submit.do')}
            </Button>
            {!draft.online && <Text size="sm">{t('submit.offline')}</Text>}
          </Group>
        </>
      ) : (
        <Text>{t('submit.notNow')}</Text>
      )}
    </Stack>
  );
}
