import type { PassportSnapshot } from '../src/documents/passport-snapshot.js';

const by = { kk: 'Жобалық кеңсе', ru: 'Проектный офис', en: 'Project office' };
const head = {
  kk: 'II негізгі бағыттың басшысы',
  ru: 'Руководитель базового направления II',
  en: 'Head of direction II',
};
const manager = { kk: null, ru: 'Руководитель проекта 1', en: 'Project manager 1' };

/** A passport with every part filled: the expansion of Almaty's industrial zone, by instruction 22-3011. */
export const industrialZone: PassportSnapshot = {
  takenAt: '2026-11-20T09:05:30Z',
  city: { name: { kk: 'Алматы қаласы', ru: 'Город Алматы', en: 'City of Almaty' }, timeZone: 'Asia/Almaty' },
  project: { id: '019a9f00-0000-7000-8000-000000000001', code: 'ALM-2026-0001' },
  stage: 'on_agenda',
  oversight: null,
  originalLanguage: 'ru',
  illustrative: false,
  title: {
    kk: 'Алматы индустриялық аймағын кеңейту',
    ru: 'Расширение индустриальной зоны Алматы',
    en: 'Expansion of the Almaty Industrial Zone',
    stale: [],
  },
  description: {
    kk: 'Индустриялық аймақ — кәсіпкерлерге өнеркәсіптік және өзге де объектілерді орналастыру үшін берілетін, инженерлік желілері дайын жер учаскесі.',
    ru: 'Индустриальная зона — участок с готовыми инженерными сетями, который предоставляется предпринимателям под размещение промышленных и иных объектов.',
    en: null,
    stale: ['kk'],
  },
  purpose:
    'Поддержка высокотехнологичных и экспортных предприятий: дать им инфраструктуру и условия для роста производительности и конкурентоспособности в обрабатывающей промышленности.',
  relevance:
    'Свободной площади на зоне почти не осталось, спрос инвесторов растёт; расширение ведётся по поручению Главы государства и отвечает вызовам отрасли в Программе развития.',
  expectedResults: [
    { year: 2025, name: 'Реализовано проектов, не менее', value: '50', unit: 'проектов' },
    { year: 2025, name: 'Привлечено частных инвестиций, более', value: '160', unit: 'млрд тенге' },
    { year: 2030, name: 'Ещё новых проектов, более', value: '50', unit: 'проектов' },
    { year: 2030, name: 'Сумма новых проектов, порядка', value: '150', unit: 'млрд тенге' },
    { year: 2030, name: 'Экспорт товаров', value: '7.4', unit: 'млрд USD' },
  ],
  direction: {
    code: 'II',
    name: { kk: 'Тұрақты экономикалық өсу', ru: 'Устойчивый экономический рост', en: 'Sustainable economic growth' },
  },
  headOfDirection: head,
  roadmap: {
    kk: 'Өңдеу өнеркәсібін дамыту',
    ru: 'Развитие обрабатывающей промышленности',
    en: 'Development of manufacturing',
  },
  districts: [{ kk: 'Алатау ауданы', ru: 'Алатауский район', en: 'Alatau district' }],
  initiator: {
    kk: 'Кәсіпкерлік және инвестициялар басқармасы',
    ru: 'Управление предпринимательства и инвестиций',
    en: 'Department of Entrepreneurship and Investment',
  },
  manager,
  participants: [
    {
      organisation: {
        kk: 'Кәсіпкерлік және инвестициялар басқармасы',
        ru: 'Управление предпринимательства и инвестиций',
        en: 'Department of Entrepreneurship and Investment',
      },
      kind: 'akimat',
      curatedBy: 'II',
      part: 'Ведёт проект, отбирает участников зоны',
    },
    {
      organisation: {
        kk: 'Энергетика және сумен жабдықтау басқармасы',
        ru: 'Управление энергетики и водоснабжения',
        en: 'Department of Energy and Water Supply',
      },
      kind: 'akimat',
      curatedBy: 'III',
      part: 'Инженерные сети зоны',
    },
    {
      organisation: { kk: null, ru: 'Министерство промышленности и строительства', en: null },
      kind: 'central',
      curatedBy: null,
      part: null,
    },
  ],
  citizens: { affected: 9400, estimate: 'Рабочие места на предприятиях зоны, порядка 9,4 тыс.' },
  cost: {
    total: '362000000000.00',
    categories: [
      { category: 'construction', amount: '241500000000.50' },
      { category: 'equipment', amount: '118499999999.50' },
      { category: 'design', amount: '2000000000.00' },
    ],
  },
  funding: [
    { source: 'republican', year: 2026, amount: '12000000000.00' },
    { source: 'local', year: 2026, amount: '8500000000.00' },
    { source: 'private', year: null, amount: '160000000000.00' },
  ],
  startsOn: '2026-03-01',
  endsOn: '2030-12-31',
  mandate: { issuer: 'head_of_state', number: '22-3011', date: '2022-05-19' },
  coordination: {
    level: 'committee_members',
    members: 2,
    reason: 'Отвод 194 га и подключение к сетям требуют согласованных решений двух направлений.',
  },
  risks: [
    { title: 'Задержка изъятия земельных участков', probability: 4, impact: 4 },
    { title: 'Нехватка квалифицированных кадров', probability: 3, impact: 3 },
  ],
  bundle: {
    name: { kk: 'Алатау полицентрі', ru: 'Полицентр Алатау', en: 'Alatau polycentre' },
    projects: [
      {
        code: 'ALM-2026-0002',
        title: { kk: 'Аймаққа баратын жолдар', ru: 'Подъездные дороги к зоне', en: 'Access roads to the zone' },
      },
    ],
  },
  documents: [
    {
      title: 'Поручение Главы государства № 22-3011',
      kind: 'act',
      sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    },
    { title: 'Технико-экономическое обоснование', kind: 'feasibility_study', sha256: null },
  ],
  screening: {
    flagged: true,
    policyVersion: 1,
    at: '2026-11-18T04:30:00Z',
    criteria: [
      {
        code: '1',
        result: 'met',
        reason: {
          kk: 'Басымдықты Мемлекет басшысы 2022 жылғы 19 мамырдағы № 22-3011 тапсырмасымен айқындаған.',
          ru: 'Приоритет определён поручением Главы государства № 22-3011 от 19 мая 2022 года.',
          en: 'The priority was set by instruction No. 22-3011 of the Head of State of 19 May 2022.',
        },
      },
      {
        code: '2',
        result: 'not_met',
        reason: {
          kk: 'Әкімдіктің 2 ұйымы қатысады, кемінде 3 қажет.',
          ru: 'Участвуют 2 организации акимата, требуется не менее 3.',
          en: '2 akimat organisations take part, at least 3 are needed.',
        },
      },
      {
        code: '3',
        result: 'met',
        reason: {
          kk: 'Республикалық бюджет қаражаты бар, комитеттің 2 мүшесінің үйлестіруі қажет.',
          ru: 'Есть средства республиканского бюджета, нужна координация 2 членов комитета.',
          en: 'Republican money is involved, and 2 committee members have to coordinate.',
        },
      },
      ...(['4.1', '4.2', '4.3', '4.4', '4.5', '4.6'] as const).map((code) => ({
        code,
        result: 'not_met' as const,
        reason: {
          kk: '1–3-өлшемшарттардың бірі орындалды.',
          ru: 'Выполнен один из критериев 1–3.',
          en: 'One of the criteria 1–3 is met.',
        },
      })),
    ],
    override: null,
  },
  attestations: [{ by: head, direction: 'II', criteria: ['4.5', '4.6'], at: '2026-11-17T05:00:00Z' }],
  transitions: [
    {
      name: 'submit',
      from: 'draft',
      to: 'submitted',
      by: manager,
      at: '2026-11-18T04:29:58Z',
      reason: null,
    },
    {
      name: 'flag',
      from: 'submitted',
      to: 'on_agenda',
      by,
      at: '2026-11-19T10:00:00Z',
      reason: 'Отобран по критерию 1',
    },
  ],
};

/** A fresh draft: only what a project cannot be without. */
export const barePassport: PassportSnapshot = {
  ...industrialZone,
  stage: 'draft',
  title: { kk: null, ru: 'Новый проект', en: null, stale: [] },
  description: { kk: null, ru: null, en: null, stale: [] },
  purpose: null,
  relevance: null,
  expectedResults: [],
  headOfDirection: null,
  roadmap: null,
  districts: [],
  initiator: null,
  manager: null,
  participants: [],
  citizens: null,
  cost: null,
  funding: [],
  startsOn: null,
  endsOn: null,
  mandate: null,
  coordination: null,
  risks: [],
  bundle: null,
  documents: [],
  screening: null,
  attestations: [],
  transitions: [],
};
