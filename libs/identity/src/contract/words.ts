import { z } from 'zod';
import { line, trilingual } from '#contracts/platform';

/** Case says nothing in an address: it is kept and compared in lower case. */
export const email = z.email().max(254).toLowerCase().meta({ example: 'office@almaty.example' });

/** A new password: long rather than odd (NIST SP 800-63B). */
export const newPassword = z.string().min(12).max(128).meta({ format: 'password', example: 'a long sentence is best' });

export const personName = trilingual(line(200)).meta({
  example: { kk: 'Жобалық кеңсе', ru: 'Проектный офис', en: 'Project office' },
});

/** What the person is in the organisation, as it stands under a signature. */
export const personPosition = trilingual(line(200)).meta({
  example: { kk: 'Бас маман', ru: 'Главный специалист', en: 'Chief specialist' },
});
