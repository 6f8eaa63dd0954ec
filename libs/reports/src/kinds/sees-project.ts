import { DomainError } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import type { VisibleProjects } from '#libs/portfolio';

/** Whether the actor sees the project that a paper is about. */
export async function sees(visible: VisibleProjects, actor: Actor, projectId: string | null): Promise<boolean> {
  if (projectId === null) return false;
  try {
    await visible.find(actor, projectId);
    return true;
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'not-found') return false;
    throw error;
  }
}
