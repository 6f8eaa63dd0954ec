import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { byField, viewsSave } from '../../api';
import { stringifySearch, useFilters } from '../../app/search';
import { useMay } from '../../session/me';
import { ProblemAlert } from '../../ui/problem-alert';
import { useAct } from '../../ui/use-act';

/** Gives a name to the filters as they stand. */
export function KeepView({ screen, onClose }: { screen: string; onClose: () => void }) {
  const { t } = useTranslation(['lists', 'common']);
  const may = useMay();
  const { search } = useFilters();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const { run, busy, problem } = useAct(() =>
    viewsSave({ body: { screen, name, query: stringifySearch(search).slice(1), shared }, throwOnError: true }),
  );
  const { shown, rest } = problem ? byField(problem, ['name']) : { shown: {}, rest: [] };
  return (
    <Modal opened onClose={onClose} title={t('views.keep')}>
      <Stack
        component="form"
        onSubmit={(event) => {
          event.preventDefault();
          void run().then((saved) => saved && onClose());
        }}
      >
        {problem && <ProblemAlert problem={problem} rest={rest} />}
        <TextInput
          label={t('views.name')}
          required
          data-autofocus
          value={name}
          error={shown['name']}
          onChange={({ currentTarget: { value } }) => setName(value)}
        />
        {may('view.share') && (
          <Checkbox
            label={t('views.forAll')}
            checked={shared}
            onChange={({ currentTarget: { checked } }) => setShared(checked)}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('common:action.save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
