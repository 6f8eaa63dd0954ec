import { Button, Modal, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  budgetOneOptions,
  changeRequestsChange,
  changeRequestsOne,
  ifMatch,
  projectMilestonesPageOptions,
} from '../../../api';
import type { Budget, ChangeRequest } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { FormButtons } from '../../../ui/form-buttons';
import { Refused } from '../../../ui/refused';
import { useFieldErrors } from '../../../ui/use-field-errors';
import { usePatch } from '../../../ui/use-patch';
import { REQUEST_FIELDS, RequestFields } from './request-fields';
import { askedBy, askedNow, valuesOfRequest } from './request-values';

/** Opens the draft of a request, to ask for something else before it is submitted. */
export function EditChangeRequest({ request }: { request: ChangeRequest }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const { data: budget } = useQuery({ ...budgetOneOptions({ path: { id: request.project.id } }), enabled: editing });
  return (
    <>
      <Button variant="default" size="xs" loading={editing && !budget} onClick={() => setEditing(true)}>
        {t('action.change')}
      </Button>
      {editing && budget && <Edit request={request} budget={budget} onClose={() => setEditing(false)} />}
    </>
  );
}

function Edit({
  request,
  budget: { lines },
  onClose,
}: {
  request: ChangeRequest;
  budget: Budget;
  onClose: () => void;
}) {
  const { t } = useTranslation('project');
  const path = { id: request.id };
  const form = useForm({ initialValues: valuesOfRequest(request, lines) });
  const { data: milestones } = useQuery(
    projectMilestonesPageOptions({ path: { id: request.project.id }, query: { limit: 200 } }),
  );
  const { day } = useFormats();
  const toldDays = (asked: unknown) =>
    (Array.isArray(asked) ? asked : [])
      .filter(isMoved)
      .map(
        ({ milestoneId, toOn }) =>
          `${milestones?.items.find(({ id }) => id === milestoneId)?.number ?? '—'}. ${day(toOn)}`,
      )
      .join(', ');
  const { submit, problem, busy, dialog } = usePatch({
    record: request,
    values: askedBy,
    read: async () => (await changeRequestsOne({ path, throwOnError: true })).data,
    save: (changed, over) => changeRequestsChange({ path, headers: ifMatch(over), body: changed, throwOnError: true }),
    labels: {
      reasonCode: t('field.reason', { ns: 'common' }),
      justification: t('requests.justification'),
      milestones: t('requests.newDays'),
      budget: t('requests.newAmounts'),
    },
    show: { milestones: toldDays },
    onSaved: onClose,
  });
  useFieldErrors(form, problem, REQUEST_FIELDS);
  return (
    <Modal opened onClose={onClose} size="xl" title={t('life.request', { number: request.number })}>
      <form onSubmit={form.onSubmit((values) => submit(askedNow(values, request, lines)))}>
        <Stack>
          <RequestFields projectId={request.project.id} form={form} />
          <Refused problem={problem} fields={REQUEST_FIELDS} />
          <FormButtons busy={busy} onCancel={onClose} />
        </Stack>
      </form>
      {dialog}
    </Modal>
  );
}

const isMoved = (one: unknown): one is { milestoneId: string; toOn: string } =>
  typeof one === 'object' && one !== null && 'milestoneId' in one && 'toOn' in one;
