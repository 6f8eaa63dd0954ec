import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem';
import { ProblemAlert } from '../ui/problem-alert';

const REFUSALS = {
  OIDC_CANCELLED: 'refusal.cancelled',
  OIDC_EXPIRED: 'refusal.expired',
  OIDC_EMAIL_UNVERIFIED: 'refusal.unverified',
  OIDC_PERSON_UNKNOWN: 'refusal.unknown',
  OIDC_PERSON_INACTIVE: 'refusal.inactive',
  OIDC_LINKED_OTHERWISE: 'refusal.linkedOtherwise',
  TOO_MANY_REQUESTS: 'refusal.tooMany',
} as const;

const isKnown = (code: string): code is keyof typeof REFUSALS => Object.hasOwn(REFUSALS, code);

/** Why the way by the provider ended here, and what may be done; by the code in the address, so that it can be sent to somebody. */
export function ProviderRefusal({ code }: { code: string }) {
  const { t } = useTranslation('session');
  const detail = t(isKnown(code) ? REFUSALS[code] : 'refusal.unavailable');
  return <ProblemAlert problem={{ ...asProblem(undefined), code, detail }} />;
}
