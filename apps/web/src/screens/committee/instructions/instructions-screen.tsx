import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instructionsPage, pages } from '../../../api';
import { useFilters } from '../../../app/search';
import { useMay } from '../../../session/me';
import { FilterBar } from '../../../ui/filter-bar';
import { ListTable } from '../../../ui/list-table';
import { Page } from '../../../ui/page';
import { useDirections } from '../../../ui/reference';
import { Signs } from '../../lists/signs';
import { GiveInstruction } from './give-instruction';
import { useInstructionColumns } from './use-instruction-columns';

const STATES = ['open', 'reported', 'returned', 'accepted'] as const;

/** Instructions by due day; the overdue ones in one press. */
export function InstructionsScreen() {
  const { t } = useTranslation(['committee', 'common']);
  const may = useMay();
  const [giving, setGiving] = useState(false);
  const { all, one, any } = useFilters();
  const states = STATES.filter((known) => all('state').includes(known));
  const query = useInfiniteQuery(
    pages(instructionsPage, {
      ...(states.length > 0 && { state: states }),
      direction: one('direction'),
      dueBefore: one('dueBefore'),
      decision: one('decision'),
      overdue: one('overdue'),
      ...(one('assignee') === 'me' && { assignee: 'me' as const }),
    }),
  );
  return (
    <Page
      title={t('instruction.list')}
      actions={may('instruction.give') && <Button onClick={() => setGiving(true)}>{t('instruction.give')}</Button>}
    >
      <FilterBar
        filters={[
          {
            kind: 'several',
            name: 'state',
            label: t('instruction.state'),
            options: STATES.map((value) => ({ value, label: t(`instruction.states.${value}`) })),
          },
          { kind: 'one', name: 'direction', label: t('common:field.direction'), options: useDirections() },
          { kind: 'day', name: 'dueBefore', label: t('instruction.dueBefore') },
        ]}
      />
      <Signs
        signs={[
          { name: 'overdue', label: t('instruction.overdue') },
          { name: 'assignee', label: t('instruction.mine'), value: 'me' },
        ]}
      />
      <ListTable
        query={query}
        columns={useInstructionColumns()}
        rowKey={({ id }) => id}
        caption={t('instruction.list')}
        empty={
          any(['state', 'direction', 'dueBefore', 'overdue', 'assignee', 'decision'])
            ? undefined
            : t('instruction.noneYet')
        }
      />
      {giving && <GiveInstruction decisionId={null} onClose={() => setGiving(false)} />}
    </Page>
  );
}
