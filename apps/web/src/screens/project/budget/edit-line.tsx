import { Modal, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { budgetOne, budgetPatchLine, ifMatch } from '../../../api';
import type { BudgetLine } from '../../../api';
import { plainAmount } from '../change-requests/request-values';
import { FormButtons } from '../../../ui/form-buttons';
import { Refused } from '../../../ui/refused';
import { useFieldErrors } from '../../../ui/use-field-errors';
import { usePatch } from '../../../ui/use-patch';
import { written } from '../parts/written';
import { useLineName } from './line-name';

interface LineValues {
  committed: string;
  cause: string | null;
}
const FIELDS = ['committed', 'cause'] as const;
const lineValues = ({ committed, cause }: BudgetLine): LineValues => ({ committed, cause });

/** What is under contract, and why the line departs from its plan; amounts of the plan change by a version alone. */
export function EditLine({ line, projectId, onClose }: { line: BudgetLine; projectId: string; onClose: () => void }) {
  const { t } = useTranslation('project');
  const named = useLineName();
  const form = useForm({ initialValues: lineValues(line) });
  const { submit, problem, busy, dialog } = usePatch({
    record: line,
    values: lineValues,
    read: async () => {
      const { data } = await budgetOne({ path: { id: projectId }, throwOnError: true });
      return data.lines.find(({ id }) => id === line.id) ?? line;
    },
    save: (changed, over) =>
      budgetPatchLine({ path: { id: line.id }, headers: ifMatch(over), body: changed, throwOnError: true }),
    labels: { committed: t('budget.committed'), cause: t('budget.cause') },
    onSaved: onClose,
  });
  useFieldErrors(form, problem, FIELDS);
  return (
    <Modal opened onClose={onClose} title={t('budget.editLine')}>
      <form onSubmit={form.onSubmit(({ committed, cause }) => submit({ committed: plainAmount(committed), cause }))}>
        <Stack>
          <Text size="sm">{named(line)}</Text>
          <TextInput required inputMode="decimal" label={t('budget.committed')} {...form.getInputProps('committed')} />
          <Textarea autosize minRows={2} label={t('budget.cause')} {...written(form.getInputProps('cause'))} />
          <Refused problem={problem} fields={FIELDS} />
          <FormButtons busy={busy} onCancel={onClose} />
        </Stack>
      </form>
      {dialog}
    </Modal>
  );
}
