import { DomainError } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import type { VisibleProjects } from '#libs/portfolio';
import type { ReportVerdict } from './report-maker.js';

/** Of a paper about one project: a hidden one looks like one that does not exist. */
export async function projectVerdict(
  visible: VisibleProjects,
  actor: Actor,
  projectId: string | null,
): Promise<ReportVerdict> {
  const unknown = { unknown: '/projectId' } as const;
  if (projectId === null) return unknown;
  try {
    await visible.find(actor, projectId);
    return 'allowed';
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'not-found') return unknown;
    throw error;
  }
}
