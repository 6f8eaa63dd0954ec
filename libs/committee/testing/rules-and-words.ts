// What fixtures of other contexts count votes with, and word them by.
export { BASE_RULES, countAttendance, countVotes } from '../src/domain/index.js';
export { en as committeeEn } from '../src/texts/en.js';
export { kk as committeeKk } from '../src/texts/kk.js';
export { ru as committeeRu } from '../src/texts/ru.js';
