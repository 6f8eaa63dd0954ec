import { createFormContext } from '@mantine/form';
import type { Values } from './values';

/** The fields of the proposal, for every step. */
export const [ProposalForm, useProposalForm, useNewProposalForm] = createFormContext<Values>();
