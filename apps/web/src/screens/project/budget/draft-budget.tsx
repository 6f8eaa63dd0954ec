import { ActionIcon, Button, Group, Modal, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { budgetDraft, ifMatch } from '../../../api';
import type { Budget, BudgetLinesInput } from '../../../api';
import { plainAmount } from '../change-requests/request-values';
import { today, useFormats } from '../../../ui/formats';
import { FormButtons } from '../../../ui/form-buttons';
import { Refused } from '../../../ui/refused';
import { useLineName } from './line-name';
import { useBudgetStep } from './use-budget-step';

const SOURCES = ['republican', 'local', 'private', 'ppp', 'international', 'participatory'] as const;

/** The lines of a budget that has no version yet, all at once. */
export function DraftBudget({ budget, onClose }: { budget: Budget; onClose: () => void }) {
  const { t } = useTranslation('project');
  const named = useLineName();
  const { money } = useFormats();
  // what the fields were filled from, though the screen behind may renew itself meanwhile
  const [seen] = useState(budget);
  const lines = seen.lines.map(({ year, source, category, adjusted }) => ({
    year,
    source,
    category,
    amount: adjusted,
  }));
  const form = useForm<BudgetLinesInput>({ initialValues: { lines } });
  const save = useBudgetStep(seen, {
    step: t('budget.draft'),
    into: ({ lines: typed }: BudgetLinesInput) =>
      typed.map((line) => `${named(line)}: ${money(line.amount)}`).join(', '),
    take: (over, body: BudgetLinesInput) =>
      budgetDraft({ path: { id: budget.projectId }, headers: ifMatch(over), body, throwOnError: true }),
    onDone: onClose,
  });
  const year = Number(today().slice(0, 4));
  return (
    <Modal opened onClose={onClose} size="xl" title={t('budget.draft')}>
      <form
        onSubmit={form.onSubmit(({ lines: typed }) =>
          save.run({ lines: typed.map((line) => ({ ...line, amount: plainAmount(line.amount) })) }),
        )}
      >
        <Stack>
          {form.values.lines.map((_, index) => (
            <Group
              key={form.key(`lines.${index}`)}
              align="flex-end"
              role="group"
              aria-label={`${t('budget.line')} ${index + 1}`}
            >
              <NumberInput label={t('field.year')} w={100} {...form.getInputProps(`lines.${index}.year`)} />
              <Select
                label={t('field.source')}
                placeholder={t('noSource')}
                clearable
                data={SOURCES.map((value) => ({ value, label: t(`source.${value}`) }))}
                {...form.getInputProps(`lines.${index}.source`)}
              />
              <TextInput required label={t('field.category')} {...form.getInputProps(`lines.${index}.category`)} />
              <TextInput
                required
                inputMode="decimal"
                label={t('field.amount')}
                {...form.getInputProps(`lines.${index}.amount`)}
              />
              <ActionIcon
                variant="default"
                size="lg"
                aria-label={`${t('action.remove', { ns: 'common' })}: ${t('budget.line')} ${index + 1}`}
                onClick={() => form.removeListItem('lines', index)}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </Group>
          ))}
          <Group>
            <Button
              variant="default"
              onClick={() => form.insertListItem('lines', { year, source: null, category: '', amount: '' })}
            >
              {t('budget.addLine')}
            </Button>
          </Group>
          <Refused problem={save.problem} fields={[]} />
          <FormButtons busy={save.busy} onCancel={onClose} />
        </Stack>
      </form>
      {save.conflict}
    </Modal>
  );
}
