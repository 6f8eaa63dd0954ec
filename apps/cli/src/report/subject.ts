import { z } from 'zod';
import { id } from '#contracts/platform';
import type { ProductClient } from './product-client.js';

/** What papers are about, as the options of the command say it. */
export interface SubjectOptions {
  readonly project?: string;
  readonly minutes?: string;
  readonly meeting?: string;
  readonly whatIf?: string;
  readonly goals?: readonly string[];
  readonly direction?: string;
  readonly roadmap?: string;
}

const projects = z.object({ items: z.array(z.object({ id, code: z.string() })) });

/** The same as the fields of a request. Which of them a kind needs, the product says. */
export async function subjectOf(client: ProductClient, options: SubjectOptions): Promise<object> {
  const { project, minutes, meeting, whatIf, goals, direction, roadmap } = options;
  return {
    ...(project !== undefined && { projectId: await projectId(client, project) }),
    ...(minutes !== undefined && { minutesId: minutes }),
    ...(meeting !== undefined && { meetingId: meeting }),
    ...(whatIf !== undefined && { whatIfId: whatIf }),
    ...(goals && { goals: goals.map(Number) }),
    ...(direction !== undefined && { direction }),
    ...(roadmap !== undefined && { roadmap }),
  };
}

/** People know a project by its code, the product by its id. */
async function projectId(client: ProductClient, project: string): Promise<string> {
  if (id.safeParse(project).success) return project;
  const { items } = await client.ask('GET', `projects?q=${encodeURIComponent(project)}&limit=50`, projects);
  const found = items.find(({ code }) => code.toLowerCase() === project.toLowerCase());
  if (!found) throw new Error(`You see no project with the code ${project}.`);
  return found.id;
}
