import { useRouter } from '@tanstack/react-router';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem, unreachable } from '../api/problem';
import type { Problem } from '../api/problem';
import { Page } from '../ui/page';
import { ProblemAlert } from '../ui/problem-alert';
import { isMissingPart } from './missing-parts';

/** Instead of a screen that could not be shown; what stands around it stays. */
export function Broken({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const [trying, setTrying] = useState(false);
  const missing = isMissingPart(error);
  const problem: Problem = isProblem(error)
    ? error
    : missing
      ? unreachable(error.message)
      : { ...unreachable(String(error)), code: 'BROKEN', detail: t('state.broken') };

  async function again() {
    setTrying(true);
    // a part that is missing from a server that answers belongs to an older version of the product
    if (missing && (await fetch('/').catch(() => undefined))?.ok) return window.location.reload();
    await router.invalidate();
    setTrying(false);
    reset();
  }
  return (
    <Page title={t('state.failed')}>
      <ProblemAlert problem={problem} onRetry={() => void again()} retrying={trying} />
    </Page>
  );
}
