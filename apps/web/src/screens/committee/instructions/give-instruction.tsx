import { Modal, MultiSelect, SegmentedControl, Select, Stack, TextInput, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { instructionsGive } from '../../../api';
import type { InstructionInput } from '../../../api';
import { useDirections, useOrganisations } from '../../../ui/reference';
import { useAct } from '../../../ui/use-act';
import { FormButtons } from '../../../ui/form-buttons';
import { Refused } from '../../../ui/refused';
import { Restored } from '../../../ui/restored';
import { useTyped } from '../../../ui/use-typed';
import { useFieldErrors } from '../../../ui/use-field-errors';
import { PersonSelect } from '../../../ui/person-select';

const FIELDS = ['text', 'dueOn', 'direction', 'sourceNote', 'assignees'];

interface Values {
  text: string;
  dueOn: string;
  direction: string | null;
  sourceNote: string;
  to: 'organisation' | 'person';
  organisation: string | null;
  personId: string | null;
  helpers: string[];
}

const EMPTY: Values = {
  text: '',
  dueOn: '',
  direction: null,
  sourceNote: '',
  to: 'organisation',
  organisation: null,
  personId: null,
  helpers: [],
};

/** An instruction that follows from a decision, or without one from a meeting with citizens. */
export function GiveInstruction({ decisionId, onClose }: { decisionId: string | null; onClose: () => void }) {
  const { t } = useTranslation(['committee', 'common']);
  const organisations = useOrganisations();
  const directions = useDirections();
  const typed = useTyped(`instruction ${decisionId ?? 'of a meeting with citizens'}`, EMPTY);
  const form = useForm<Values>({ initialValues: typed.values, onValuesChange: typed.remember });
  const give = useAct(
    async (values: Values) => (await instructionsGive({ body: inputOf(values, decisionId), throwOnError: true })).data,
    { done: ({ number }) => t('instruction.given', { number }) },
  );
  useFieldErrors(form, give.problem, FIELDS);
  const { to } = form.values;
  return (
    <Modal opened onClose={onClose} title={t('instruction.give')} size="lg">
      <form
        onSubmit={form.onSubmit(async (values) => {
          if (!(await give.run(values))) return;
          typed.forget();
          onClose();
        })}
      >
        <Stack>
          <Restored
            at={typed.restored}
            onDiscard={() => {
              form.setValues(EMPTY);
              typed.forget();
            }}
          />
          {decisionId === null && (
            <>
              <TextInput label={t('instruction.sourceNote')} required {...form.getInputProps('sourceNote')} />
              <Select
                label={t('common:field.direction')}
                data={[...directions]}
                clearable
                clearButtonProps={{ 'aria-label': `${t('common:action.clear')}: ${t('common:field.direction')}` }}
                {...form.getInputProps('direction')}
              />
            </>
          )}
          <Textarea label={t('instruction.text')} required autosize minRows={2} {...form.getInputProps('text')} />
          <TextInput type="date" label={t('instruction.dueOn')} required {...form.getInputProps('dueOn')} />
          <SegmentedControl
            aria-label={t('instruction.assignTo')}
            data={[
              { value: 'organisation', label: t('instruction.toOrganisation') },
              { value: 'person', label: t('instruction.toPerson') },
            ]}
            {...form.getInputProps('to')}
          />
          {to === 'organisation' ? (
            <Select
              label={t('instruction.organisation')}
              required
              searchable
              data={[...organisations]}
              {...form.getInputProps('organisation')}
              error={form.errors['assignees']}
            />
          ) : (
            <PersonSelect
              label={t('instruction.person')}
              required
              {...form.getInputProps('personId')}
              error={form.errors['assignees']}
            />
          )}
          <MultiSelect
            label={t('instruction.helpers')}
            searchable
            data={organisations.filter(({ value }) => to === 'person' || value !== form.values.organisation)}
            {...form.getInputProps('helpers')}
          />
          <Refused problem={give.problem} fields={FIELDS} />
          <FormButtons busy={give.busy} submit={t('instruction.give')} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}

function inputOf(values: Values, decisionId: string | null): InstructionInput {
  const { text, dueOn, direction, sourceNote, to, organisation, personId, helpers } = values;
  const first = to === 'person' ? { personId: personId ?? '' } : { organisation: organisation ?? '' };
  const order = {
    text,
    dueOn,
    assignees: [
      { ...first, responsible: true },
      ...helpers.map((code) => ({ organisation: code, responsible: false })),
    ],
  };
  return decisionId === null
    ? { source: 'public_meeting', sourceNote, ...(direction && { direction }), ...order }
    : { source: 'decision', decisionId, ...order };
}
