import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { intakePreview, screeningsAttestedOptions } from '../../../api';
import type { Problem, Project, ScreeningAnswer } from '../../../api';
import { useActiveOrganisations } from '../../../ui/reference';
import { useProposalForm } from '../draft/form';
import { factsOf } from '../draft/facts';

const TYPING_PAUSE_MS = 400;

/** What the criteria say of what stands in the fields now; asked after a pause, and a question that is out of date is cancelled. */
export function usePreview(project: Project | undefined): UseQueryResult<ScreeningAnswer, Problem> {
  const [values] = useDebouncedValue(useProposalForm().values, TYPING_PAUSE_MS);
  const organisations = useActiveOrganisations();
  const attested = useQuery({
    ...screeningsAttestedOptions({ path: { id: project?.id ?? '' } }),
    enabled: project !== undefined,
  });
  const last = attested.data?.items[0];
  const facts = factsOf(values, organisations, last && { direction: last.direction, criteria: last.criteria });
  return useQuery({
    queryKey: ['intake-preview', facts],
    queryFn: async ({ signal }) => (await intakePreview({ body: facts, signal, throwOnError: true })).data,
    enabled: values.direction !== '',
    placeholderData: keepPreviousData,
  });
}
