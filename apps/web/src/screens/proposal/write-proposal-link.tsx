import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../api';

/** To the steps of a proposal that the reader may still write. */
export function WriteProposalLink({ project: { id, stage, mayEdit } }: { project: Project }) {
  const { t } = useTranslation('proposal');
  return (
    stage === 'draft' &&
    mayEdit && (
      <Button variant="default" component={Link} to={`/projects/${id}/edit`}>
        {t('edit.open')}
      </Button>
    )
  );
}
