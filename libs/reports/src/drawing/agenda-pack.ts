import { agendaPackContent, dayOf } from '../documents/agenda-pack-content.js';
import type { AgendaPackSnapshot } from '../documents/agenda-pack-snapshot.js';
import type { Drawing } from './drawing.js';

export const agendaPackDrawing: Drawing<AgendaPackSnapshot> = {
  stem: (snapshot) => `committee-pack-${dayOf(snapshot)}`,
  paper: agendaPackContent,
};
