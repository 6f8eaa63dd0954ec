import { Anchor, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ToneBadge } from '../../../ui/badges';
import { useCriterionName } from '../../project/parts/criterion-name';
import { useFieldName } from '../fields/field';
import { fieldsBehind } from './evidence';
import type { Finding } from './evidence';

const TONES = { met: 'green', candidate: 'amber', evidence_missing: 'red', not_met: 'grey' } as const;

/** One criterion: what it says now, on which value and threshold, and the fields in which evidence is given. */
export function Criterion({ finding, toField }: { finding: Finding; toField: (path: string) => void }) {
  const { t } = useTranslation('proposal');
  const { t: project } = useTranslation('project');
  const criterion = useCriterionName();
  const fieldName = useFieldName();
  const { code, result, text } = finding;
  const fields = fieldsBehind(finding);
  return (
    <>
      <Text size="sm" fw={600}>
        {criterion(code)}
      </Text>
      <ToneBadge tone={TONES[result]}>{project(`result.${result}`)}</ToneBadge>
      <Text size="sm">{text}</Text>
      {fields.length > 0 && (
        <Group gap="0 6px">
          <Text size="sm" c="dimmed">
            {t(result === 'evidence_missing' ? 'criteria.give' : 'criteria.lookAt')}
          </Text>
          {fields.map((path) => (
            <Anchor key={path} component="button" type="button" size="sm" mih={24} onClick={() => toField(path)}>
              {fieldName(path)}
            </Anchor>
          ))}
        </Group>
      )}
    </>
  );
}
