import { Alert, Anchor, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api';
import { useProposalForm } from './draft/form';
import { pathOf } from './draft/input';
import { useFieldName } from './fields/field';

/** What the API refused, each message leading to its field on its step. */
export function Refusal({ problem, toField }: { problem: Problem; toField: (path: string) => void }) {
  const { t } = useTranslation();
  const name = useFieldName();
  const { values } = useProposalForm();
  return (
    <Alert
      role="alert"
      variant="light"
      color="red"
      icon={<IconAlertTriangle aria-hidden />}
      title={problem.code === 'UNREACHABLE' ? t('state.unreachable') : problem.detail}
      styles={{ title: { color: 'var(--zhoba-red)' } }}
    >
      <List size="sm">
        {problem.errors?.map(({ pointer, message }) => {
          const path = pathOf(pointer, values);
          return (
            <List.Item key={pointer}>
              <Anchor component="button" type="button" size="sm" mih={24} onClick={() => toField(path)}>
                {name(path)}
              </Anchor>
              : {message}
            </List.Item>
          );
        })}
      </List>
      {problem.requestId && (
        <Text size="xs" c="dimmed">
          {t('state.request', { id: problem.requestId })}
        </Text>
      )}
    </Alert>
  );
}
