import { List, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../../api';
import { Loaded } from '../../../ui/loaded';
import { useProposalForm } from '../draft/form';
import { Refusal } from '../refusal';
import { Criterion } from './criterion';
import { RouteAhead } from './route-ahead';
import { usePreview } from './use-preview';

/** What each criterion says of the proposal as it stands in the fields, and where that would lead it. */
export function CriteriaPanel({ project, toField }: { project?: Project; toField: (path: string) => void }) {
  const { t } = useTranslation('proposal');
  const { direction } = useProposalForm().values;
  const preview = usePreview(project);
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="criteria">
      <Stack gap="sm">
        <Title order={2} id="criteria">
          {t('criteria.title')}
        </Title>
        {direction === '' ? (
          <Text size="sm" c="dimmed">
            {t('criteria.needDirection')}
          </Text>
        ) : preview.error?.errors?.length ? (
          <Refusal problem={preview.error} toField={toField} />
        ) : (
          <Loaded query={preview} lines={9}>
            {(answer) => (
              <>
                <RouteAhead answer={answer} direction={direction} />
                <List listStyleType="none" spacing="sm" styles={{ itemWrapper: { display: 'block' } }}>
                  {answer.criteria.map((finding) => (
                    <List.Item key={finding.code}>
                      <Criterion finding={finding} toField={toField} />
                    </List.Item>
                  ))}
                </List>
                {preview.isPaused && <Text size="sm">{t('criteria.offline')}</Text>}
                {project?.bundle && <Text size="sm">{t('criteria.bundle')}</Text>}
                <Text size="xs" c="dimmed">
                  {t('criteria.policy', { version: answer.policyVersion })}
                </Text>
              </>
            )}
          </Loaded>
        )}
      </Stack>
    </Paper>
  );
}
