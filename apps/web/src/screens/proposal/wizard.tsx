import { Box, Button, Grid, Group, Paper, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../api';
import { CriteriaPanel } from './criteria/criteria-panel';
import { ProposalForm } from './draft/form';
import type { Draft } from './draft/use-draft';
import { Restored } from '../../ui/restored';
import { DraftConflict } from './draft-conflict';
import { Refusal } from './refusal';
import { StepContent } from './steps/step-content';
import { StepList } from './steps/step-list';
import { STEPS } from './steps/steps';
import { useStep } from './steps/use-step';

/** The steps of a proposal, and beside them what the criteria say of it. */
export function Wizard({ draft, project }: { draft: Draft; project?: Project }) {
  const { t } = useTranslation('proposal');
  const { t: common } = useTranslation();
  const { step, to, toField } = useStep();
  const number = STEPS.indexOf(step);
  const [before, after] = [STEPS[number - 1], STEPS[number + 1]];
  return (
    <ProposalForm form={draft.form}>
      <Stack>
        <Restored at={draft.restored} stored={project !== undefined} onDiscard={draft.discard} />
        {draft.problem && <Refusal problem={draft.problem} toField={toField} />}
        <StepList step={step} onStep={to} />
        <Grid>
          <Grid.Col span={{ base: 12, lg: 7 }}>
            <Paper withBorder p="md" component="section" aria-labelledby="step">
              <Stack>
                <Title order={2} id="step">
                  {t(`step.${step}`)}
                </Title>
                <StepContent step={step} draft={draft} project={project} toField={toField} />
                <Group justify="space-between">
                  <Box>
                    {before && (
                      <Button variant="default" onClick={() => to(before)}>
                        {common('action.back')}: {t(`step.${before}`)}
                      </Button>
                    )}
                  </Box>
                  {after && (
                    <Button variant="default" onClick={() => to(after)}>
                      {common('action.next')}: {t(`step.${after}`)}
                    </Button>
                  )}
                </Group>
              </Stack>
            </Paper>
          </Grid.Col>
          <Grid.Col span={{ base: 12, lg: 5 }}>
            <CriteriaPanel project={project} toField={toField} />
          </Grid.Col>
        </Grid>
      </Stack>
      {draft.clash && <DraftConflict draft={draft} clash={draft.clash} />}
    </ProposalForm>
  );
}
