import { dayIn } from '#libs/kernel';
import type { Language } from '#libs/kernel';
import { translate, writtenDay } from '#libs/platform';
import { cityTime, timeOf } from '../../domain/city-time.js';
import type { NoticeKind } from '../../domain/notice-kinds.js';
import { inWordsOf } from '../../domain/told.js';
import type { Facts } from '../../domain/told.js';

/** A notice in words. */
export interface Words {
  readonly title: string;
  readonly body: string;
}

/** The words of a notice of that kind, with days and moments as the city's clocks show them. */
export function noticeWords(kind: NoticeKind, language: Language, facts: Facts, timeZone: string): Words {
  const params = inWordsOf(language, facts, {
    day: (day) => writtenDay(day, language),
    moment: (moment) =>
      `${writtenDay(dayIn(timeZone, moment), language)}, ${timeOf(cityTime(timeZone, moment).minute)}`,
  });
  return {
    title: translate(language, `notice.${kind}.title`, params),
    body: translate(language, `notice.${kind}.body`, params),
  };
}

/** What a person reads of a kind where they choose the ways. */
export const kindName = (kind: NoticeKind, language: Language): string => translate(language, `notice.${kind}.name`);
