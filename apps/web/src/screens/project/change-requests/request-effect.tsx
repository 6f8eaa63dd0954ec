import { Alert, List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ChangeRequest } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { Money } from '../../../ui/money';
import { useWords } from '../../../ui/words';
import { Shift } from '../parts/shift';

/** Who is hit, as it was computed when the request was submitted. */
export function RequestEffect({ effect }: { effect: NonNullable<ChangeRequest['effect']> }) {
  const { t } = useTranslation('project');
  const words = useWords();
  const { day } = useFormats();
  const { finish, difference, waiting, hidden } = effect;
  return (
    <Alert variant="light" title={t('requests.effect')}>
      <List size="sm">
        {finish && (
          <List.Item>
            {t('baselines.finish')}: {day(finish.fromOn)} → {day(finish.toOn)} (<Shift days={finish.days} />)
          </List.Item>
        )}
        {difference && (
          <List.Item>
            {t('requests.difference')}: <Money amount={difference} />
          </List.Item>
        )}
        {waiting.map((one) => (
          <List.Item key={one.milestoneId}>
            {one.project.code}: {words(one.title)}: {day(one.fromOn)} → {day(one.toOn)}
            {one.owner && ` · ${words(one.owner.name)}`}
          </List.Item>
        ))}
        {waiting.length === 0 && <List.Item>{t('impact.nobody')}</List.Item>}
        {hidden > 0 && <List.Item>{t('requests.hidden', { count: hidden })}</List.Item>}
      </List>
    </Alert>
  );
}
