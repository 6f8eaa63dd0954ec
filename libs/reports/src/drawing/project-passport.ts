import { passportContent } from '../documents/passport-content.js';
import type { PassportSnapshot } from '../documents/passport-snapshot.js';
import type { Drawing } from './drawing.js';

export const passportDrawing: Drawing<PassportSnapshot> = {
  stem: ({ project }) => `${project.code}-passport`,
  paper: passportContent,
};
