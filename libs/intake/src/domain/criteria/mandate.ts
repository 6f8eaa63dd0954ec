import { type Criterion, given, missingOf, no, unproven, yes } from '../assessment.js';
import type { MandateIssuer } from '../facts.js';
import type { Reason } from '../finding.js';

const REASON_BY_ISSUER: Readonly<Record<MandateIssuer, Reason>> = {
  head_of_state: 'MANDATE_FROM_HEAD_OF_STATE',
  government: 'MANDATE_FROM_GOVERNMENT',
  akim: 'MANDATE_FROM_AKIM',
};

/** Criterion 1: the Head of State, the Government or the akim set the priority. The act is named whole: issuer, number, date. */
export const mandate: Criterion = ({ mandate: { issuer, number, date } = {} }) => {
  if (issuer === undefined && !given(number) && date === undefined) return no('NO_MANDATE');
  if (issuer !== undefined && given(number) && date !== undefined)
    return yes(REASON_BY_ISSUER[issuer], { number, date });
  return unproven('MANDATE_EVIDENCE_MISSING', {
    missing: missingOf({
      'mandate.issuer': issuer !== undefined,
      'mandate.number': given(number),
      'mandate.date': date !== undefined,
    }),
  });
};
