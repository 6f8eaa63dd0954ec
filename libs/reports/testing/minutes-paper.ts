import { addTexts, translate } from '#libs/platform';
import {
  BASE_RULES,
  committeeEn,
  committeeKk,
  committeeRu,
  countAttendance,
  countVotes,
} from '../../committee/testing/rules-and-words.js';
import type { MinutesPaperData } from '../src/documents/index.js';

addTexts({ kk: committeeKk, ru: committeeRu, en: committeeEn });

const inForce = { version: 1, rules: BASE_RULES };
const name = (kkName: string, ruName: string) => ({ kk: kkName, ru: ruName, en: null });
const sitting = {
  seats: [
    { member: 'akim', deputy: null },
    { member: 'head', deputy: 'deputy' },
    { member: 'roads', deputy: null },
    { member: 'water', deputy: null },
  ],
  present: ['akim', 'deputy', 'roads', 'water'],
  recused: ['water'],
};
const votes = { akim: 'for', deputy: 'against' } as const;
const tally = countVotes(inForce, { ...sitting, ballot: { kind: 'named', votes }, chair: 'akim' });

const inAllLanguages = (key: string, params: Readonly<Record<string, string | number>> = {}) => ({
  kk: translate('kk', key, params),
  ru: translate('ru', key, params),
  en: translate('en', key, params),
});

/** Minutes of a meeting with a tie that the chair breaks, a deputy, a recusal, and an item without a vote. */
export const embankment: MinutesPaperData = {
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  state: 'approved',
  signature: null,
  minutes: {
    number: '2026/7',
    takenAt: '2026-11-20T09:05:30.000Z',
    city: { name: { kk: 'Алматы қаласы', ru: 'Город Алматы', en: 'City of Almaty' }, timeZone: 'Asia/Almaty' },
    meeting: {
      id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b',
      title: 'Заседание Управляющего комитета',
      mode: 'in_person',
      startsAt: '2026-11-20T10:00:00+05:00',
      openedAt: '2026-11-20T10:04:00+05:00',
      closedAt: '2026-11-20T12:10:00+05:00',
      votingDeadline: null,
      place: 'Площадь Республики, 4, зал 201',
      rulesVersion: 1,
    },
    persons: {
      akim: name('Дархан Сәтыбалды', 'Дархан Сатыбалды'),
      head: name('Әлішер Құрманғалиев', 'Алишер Курмангалиев'),
      deputy: name('Гүлнәр Өтегенова', 'Гульнар Утегенова'),
      roads: name('Ержан Бекенов', 'Ержан Бекенов'),
      water: name('Іңкәр Жүнісова', 'Инкар Жунусова'),
      secretary: name('Мәдина Әбілқасымова', 'Мадина Абилкасымова'),
    },
    members: [
      { person: 'akim', capacity: 'chair', voting: true, deputy: null },
      { person: 'head', capacity: 'member', voting: true, deputy: 'deputy' },
      { person: 'roads', capacity: 'member', voting: true, deputy: null },
      { person: 'water', capacity: 'member', voting: true, deputy: null },
      { person: 'secretary', capacity: 'secretary', voting: false, deputy: null },
    ],
    items: [
      {
        position: 1,
        kind: 'entry',
        title: 'Реконструкция набережной реки Есентай',
        question: 'О взятии проекта под прямой контроль Управляющего комитета',
        state: 'closed',
        addedLater: false,
        project: {
          code: 'ALM-2026-0001',
          title: name('Есентай өзенінің жағалауын қайта жаңғырту', 'Реконструкция набережной реки Есентай'),
        },
        papers: [
          { title: 'Паспорт проекта ALM-2026-0001', sha256: 'a'.repeat(64) },
          { title: 'Сводный сметный расчёт стоимости строительства', sha256: 'b'.repeat(64) },
        ],
        present: ['akim', 'deputy', 'roads', 'water', 'secretary'],
        recusals: [{ person: 'water', reason: 'Ведомство является заказчиком проекта' }],
        votings: [
          {
            round: 1,
            proposal: 'direct_control',
            secret: false,
            attendance: countAttendance(inForce, sitting),
            tally,
            votes: [
              { seat: 'akim', castBy: 'akim', choice: 'for' },
              { seat: 'head', castBy: 'deputy', choice: 'against' },
            ],
          },
        ],
        decision: {
          number: 'D-2026-12',
          outcome: 'direct_control',
          texts: {
            kk: 'Есентай өзенінің жағалауын қайта жаңғырту жобасы Басқарушы комитеттің тікелей бақылауына алынсын.',
            ru: 'Взять проект реконструкции набережной реки Есентай под прямой контроль Управляющего комитета.',
          },
          conditions: 'Отчёт о ходе работ — на каждом заседании',
          remarks: null,
          deadline: null,
          legalBasis: 'Пункт 12 Положения об Управляющем комитете',
          owner: 'head',
          deferredTo: null,
          supersedes: null,
        },
        instructions: [
          {
            number: 'I-2026-14',
            text: 'Представить график работ с вехами по кварталам',
            dueOn: '2026-12-15',
            assignees: [
              { name: name('Қалалық мобильділік басқармасы', 'Управление городской мобильности'), responsible: true },
              { name: name('Ержан Бекенов', 'Ержан Бекенов'), responsible: false },
            ],
          },
          {
            number: 'I-2026-15',
            text: 'Согласовать перенос сетей водоснабжения',
            dueOn: '2027-01-29',
            assignees: [{ name: name('Іңкәр Жүнісова', 'Инкар Жунусова'), responsible: true }],
          },
        ],
      },
      {
        position: 2,
        kind: 'control_report',
        title: 'О ходе дорожных карт',
        question: null,
        state: 'closed',
        addedLater: true,
        project: null,
        papers: [],
        present: ['akim', 'roads', 'water', 'secretary'],
        recusals: [],
        votings: [],
        decision: {
          number: 'D-2026-13',
          outcome: 'note',
          texts: { kk: null, ru: 'Принять информацию к сведению.' },
          conditions: null,
          remarks: null,
          deadline: null,
          legalBasis: null,
          owner: null,
          deferredTo: null,
          supersedes: null,
        },
        instructions: [],
      },
    ],
    register: { sequence: 13, hash: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae' },
  },
  words: Object.fromEntries(Object.keys(committeeRu).map((key) => [key, inAllLanguages(key)])),
  arithmetic: [[tally.steps.map(({ code, params }) => inAllLanguages(`tally.${code}`, params))], []],
};
