import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instructionsPage, pages } from '../../../api';
import { useMay } from '../../../session/me';
import { ListTable } from '../../../ui/list-table';
import { Section } from '../../../ui/section';
import { GiveInstruction } from '../instructions/give-instruction';
import { useInstructionColumns } from '../instructions/use-instruction-columns';

/** What follows from a decision, and to whom it was given. */
export function DecisionInstructions({ decisionId }: { decisionId: string }) {
  const { t } = useTranslation('committee');
  const may = useMay();
  const [giving, setGiving] = useState(false);
  const query = useInfiniteQuery(pages(instructionsPage, { decision: decisionId }));
  return (
    <Section
      title={t('decision.instructions')}
      actions={
        may('instruction.give') && (
          <Button variant="default" size="compact-md" onClick={() => setGiving(true)}>
            {t('instruction.give')}
          </Button>
        )
      }
    >
      <ListTable
        query={query}
        columns={useInstructionColumns()}
        rowKey={({ id }) => id}
        caption={t('decision.instructions')}
        empty={t('decision.noInstructions')}
      />
      {giving && <GiveInstruction decisionId={decisionId} onClose={() => setGiving(false)} />}
    </Section>
  );
}
