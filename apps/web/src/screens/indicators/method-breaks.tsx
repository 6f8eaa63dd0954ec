import { Button, Group, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { indicatorValuesRemoveBreak } from '../../api';
import type { Indicator } from '../../api';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { useAct } from '../../ui/use-act';
import { AddBreak } from './add-break';

/** From which years on values are made in another way and not compared with earlier ones. */
export function MethodBreaks({ indicator: { id, methodBreaks, mayManage } }: { indicator: Indicator }) {
  const { t } = useTranslation(['indicators', 'common']);
  const remove = useAct((year: number) => indicatorValuesRemoveBreak({ path: { id, year }, throwOnError: true }));
  if (methodBreaks.length === 0 && !mayManage) return null;
  return (
    <Section title={t('breaks.title')} about={t('breaks.about')}>
      {methodBreaks.length === 0 ? (
        <Text c="dimmed" mb="sm">
          {t('breaks.none')}
        </Text>
      ) : (
        <List spacing="xs" mb={mayManage ? 'sm' : 0}>
          {methodBreaks.map(({ id: key, year, note }) => (
            <List.Item key={key}>
              <Group gap="xs">
                <span>
                  {year}: {note}
                </span>
                {mayManage && (
                  <Button
                    size="compact-xs"
                    variant="default"
                    className="no-print"
                    loading={remove.busy}
                    aria-label={t('breaks.remove', { year })}
                    onClick={() => void remove.run(year)}
                  >
                    {t('common:action.remove')}
                  </Button>
                )}
              </Group>
            </List.Item>
          ))}
        </List>
      )}
      {remove.problem && <ProblemAlert problem={remove.problem} />}
      {mayManage && <AddBreak id={id} />}
    </Section>
  );
}
