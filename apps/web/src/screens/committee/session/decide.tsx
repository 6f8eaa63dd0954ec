import { Button, Group, Select, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { decisionsDecide } from '../../../api';
import type { AgendaItem, DecisionInput } from '../../../api';
import { useAct } from '../../../ui/use-act';
import { Refused } from '../../../ui/refused';
import { Restored } from '../../../ui/restored';
import { useTyped } from '../../../ui/use-typed';
import { useFieldErrors } from '../../../ui/use-field-errors';
import { PersonSelect } from '../../../ui/person-select';
import { NEEDED_FOR, OUTCOMES_OF, needsVote } from '../parts/rules';
import type { Outcome } from '../parts/rules';
import { MeetingSelect } from './meeting-select';

const TEXTS = ['textKk', 'textRu', 'conditions', 'remarks', 'deadline', 'legalBasis'] as const;
const FIELDS = ['outcome', ...TEXTS, 'toMeetingId', 'ownerId'];

/** Outcomes that can end the item now: the one that was carried first, then those that need no vote. */
function possible({ kind, vote }: AgendaItem): Outcome[] {
  const all = OUTCOMES_OF[kind];
  const carried = vote?.tally?.outcome === 'carried' ? vote.proposal : undefined;
  return [...all.filter((outcome) => outcome === carried), ...all.filter((outcome) => outcome !== carried)].filter(
    (outcome) =>
      outcome === carried ||
      !needsVote(outcome) ||
      // a change request for which no majority was found is rejected by that
      (kind === 'change_request' && outcome === 'reject' && vote?.tally?.outcome === 'not_carried'),
  );
}

/** Ends the item with a decision, which at once stands in the register and changes the project. */
export function Decide({ item, meetingId }: { item: AgendaItem; meetingId: string }) {
  const { t } = useTranslation('committee');
  const outcomes = possible(item);
  const empty = {
    outcome: outcomes[0] ?? null,
    textKk: '',
    textRu: '',
    conditions: '',
    remarks: '',
    deadline: '',
    legalBasis: '',
    toMeetingId: null as string | null,
    ownerId: null as string | null,
  };
  const typed = useTyped(`decision ${item.id}`, empty);
  const wanted = outcomes.find((one) => one === typed.values.outcome) ?? empty.outcome;
  const form = useForm({ initialValues: { ...typed.values, outcome: wanted }, onValuesChange: typed.remember });
  const decide = useAct(
    async (body: DecisionInput) => (await decisionsDecide({ path: { id: item.id }, body, throwOnError: true })).data,
    { done: ({ number }) => t('decide.done', { number }) },
  );
  useFieldErrors(form, decide.problem, FIELDS);
  const { outcome } = form.values;
  if (outcome === null) return <Text c="dimmed">{t('vote.none')}</Text>;
  const needed: readonly string[] = NEEDED_FOR[outcome] ?? [];
  const send = ({ toMeetingId, ownerId, ...values }: typeof form.values) => {
    const texts = Object.fromEntries(TEXTS.flatMap((name) => (values[name] ? [[name, values[name]]] : [])));
    return decide.run({ outcome, ...texts, ...(toMeetingId && { toMeetingId }), ...(ownerId && { ownerId }) });
  };
  return (
    <form
      onSubmit={form.onSubmit(async (values) => {
        if (await send(values)) typed.forget();
      })}
    >
      <Stack gap="sm">
        <Restored
          at={typed.restored}
          onDiscard={() => {
            form.setValues(empty);
            typed.forget();
          }}
        />
        <Select
          label={t('decide.outcome')}
          data={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('outcome')}
        />
        {needed.includes('toMeetingId') && (
          <MeetingSelect label={t('decide.toMeeting')} except={meetingId} {...form.getInputProps('toMeetingId')} />
        )}
        <Textarea lang="kk" label={t('decide.textKk')} autosize minRows={2} {...form.getInputProps('textKk')} />
        <Textarea lang="ru" label={t('decide.textRu')} autosize minRows={2} {...form.getInputProps('textRu')} />
        {(needed.includes('remarks') || outcome === 'note') && (
          <Textarea
            label={t('decide.remarks')}
            required={needed.includes('remarks')}
            autosize
            minRows={2}
            {...form.getInputProps('remarks')}
          />
        )}
        {needed.includes('deadline') && (
          <TextInput type="date" label={t('decide.deadline')} required {...form.getInputProps('deadline')} />
        )}
        <Textarea label={t('decide.conditions')} autosize minRows={1} {...form.getInputProps('conditions')} />
        <TextInput label={t('decide.legalBasis')} {...form.getInputProps('legalBasis')} />
        <PersonSelect label={t('decide.owner')} {...form.getInputProps('ownerId')} />
        <Refused problem={decide.problem} fields={FIELDS} />
        <Group>
          <Button type="submit" loading={decide.busy}>
            {t('decide.submit')}
          </Button>
          <Text size="sm" c="dimmed" style={{ flex: '1 1 16rem' }}>
            {t('decide.once')}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}
