import { projectStatusContent } from '../documents/project-status-content.js';
import type { ProjectStatusSnapshot } from '../documents/project-status-snapshot.js';
import type { Drawing } from './drawing.js';

export const projectStatusDrawing: Drawing<ProjectStatusSnapshot> = {
  stem: ({ project }) => `${project.code}-status`,
  paper: projectStatusContent,
};
