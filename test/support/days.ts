import { dayIn } from '#libs/kernel';

/** The city's day so many days from today, YYYY-MM-DD. */
export const dayAhead = (days: number): string => dayIn('Asia/Almaty', new Date(Date.now() + days * 86_400_000));
