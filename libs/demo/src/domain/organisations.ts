import type { DemoOrganisation, DirectionCode, OrganisationKind } from './demo-city.js';

type Row = readonly [code: string, kk: string, ru: string, en: string];

const department = (
  direction: DirectionCode,
  kind: 'akimat' | 'subordinate',
  rows: readonly Row[],
): DemoOrganisation[] => rows.map(([code, kk, ru, en]) => ({ code, kind, direction, name: { kk, ru, en } }));

const outside = (kind: Exclude<OrganisationKind, 'akimat' | 'subordinate'>, rows: readonly Row[]): DemoOrganisation[] =>
  rows.map(([code, kk, ru, en]) => ({ code, kind, direction: null, name: { kk, ru, en } }));

/** Departments of the akimat and its companies, each curated by the head of one direction (which one is illustrative). */
const CITY: readonly DemoOrganisation[] = [
  ...department('I', 'akimat', [
    [
      'architecture',
      'Сәулет және қала құрылысы басқармасы',
      'Управление архитектуры и градостроительства',
      'Department of Architecture and Urban Planning',
    ],
    ['construction', 'Құрылыс басқармасы', 'Управление строительства', 'Department of Construction'],
    ['housing', 'Тұрғын үй саясаты басқармасы', 'Управление жилищной политики', 'Department of Housing Policy'],
    [
      'public-spaces',
      'Қоғамдық кеңістіктерді дамыту басқармасы',
      'Управление развития общественных пространств',
      'Department of Public Spaces',
    ],
    ['land', 'Жер қатынастары басқармасы', 'Управление земельных отношений', 'Department of Land Relations'],
    [
      'akimat-almaly',
      'Алмалы ауданы әкімінің аппараты',
      'Аппарат акима Алмалинского района',
      'Office of the Akim of Almaly District',
    ],
    [
      'akimat-alatau',
      'Алатау ауданы әкімінің аппараты',
      'Аппарат акима Алатауского района',
      'Office of the Akim of Alatau District',
    ],
    [
      'akimat-auezov',
      'Әуезов ауданы әкімінің аппараты',
      'Аппарат акима Ауэзовского района',
      'Office of the Akim of Auezov District',
    ],
    [
      'akimat-bostandyk',
      'Бостандық ауданы әкімінің аппараты',
      'Аппарат акима Бостандыкского района',
      'Office of the Akim of Bostandyk District',
    ],
    [
      'akimat-zhetysu',
      'Жетісу ауданы әкімінің аппараты',
      'Аппарат акима Жетысуского района',
      'Office of the Akim of Zhetysu District',
    ],
    [
      'akimat-medeu',
      'Медеу ауданы әкімінің аппараты',
      'Аппарат акима Медеуского района',
      'Office of the Akim of Medeu District',
    ],
    [
      'akimat-nauryzbay',
      'Наурызбай ауданы әкімінің аппараты',
      'Аппарат акима Наурызбайского района',
      'Office of the Akim of Nauryzbay District',
    ],
    [
      'akimat-turksib',
      'Түрксіб ауданы әкімінің аппараты',
      'Аппарат акима Турксибского района',
      'Office of the Akim of Turksib District',
    ],
  ]),
  ...department('I', 'subordinate', [
    [
      'almatygenplan',
      '«Алматы Бас жоспары» ҒЗИ» ЖШС',
      'ТОО «НИИ «Алматыгенплан»',
      'Almatygenplan Research Institute LLP',
    ],
  ]),
  ...department('II', 'akimat', [
    [
      'entrepreneurship',
      'Кәсіпкерлік және инвестициялар басқармасы',
      'Управление предпринимательства и инвестиций',
      'Department of Entrepreneurship and Investment',
    ],
    ['tourism', 'Туризм басқармасы', 'Управление туризма', 'Department of Tourism'],
    [
      'strategy-budget',
      'Стратегия және бюджет басқармасы',
      'Управление стратегии и бюджета',
      'Department of Strategy and Budget',
    ],
    ['finance', 'Қаржы басқармасы', 'Управление финансов', 'Department of Finance'],
  ]),
  ...department('II', 'subordinate', [
    [
      'industrial-zone',
      '«Алматы индустриялық аймағы» басқарушы компаниясы',
      'Управляющая компания «Индустриальная зона Алматы»',
      'Industrial Zone Almaty Management Company',
    ],
    ['tourism-bureau', 'Алматы туризм бюросы', 'Almaty Tourism Bureau', 'Almaty Tourism Bureau'],
  ]),
  ...department('III', 'akimat', [
    [
      'urban-mobility',
      'Қалалық мобилділік басқармасы',
      'Управление городской мобильности',
      'Department of Urban Mobility',
    ],
    [
      'energy-water',
      'Энергетика және сумен жабдықтау басқармасы',
      'Управление энергетики и водоснабжения',
      'Department of Energy and Water Supply',
    ],
  ]),
  ...department('III', 'subordinate', [
    ['metro', '«Метрополитен» КМК', 'КГП «Метрополитен»', 'Almaty Metro'],
    ['electric-transport', '«Алматыэлектротранс» ЖШС', 'ТОО «Алматыэлектротранс»', 'Almatyelectrotrans LLP'],
    ['water-utility', '«Алматы Су» МКК', 'ГКП «Алматы Су»', 'Almaty Su Water Utility'],
    ['heat-networks', '«Алматы жылу желілері» ЖШС', 'ТОО «Алматинские тепловые сети»', 'Almaty Heat Networks LLP'],
  ]),
  ...department('IV', 'akimat', [
    ['education', 'Білім басқармасы', 'Управление образования', 'Department of Education'],
    [
      'health',
      'Қоғамдық денсаулық сақтау басқармасы',
      'Управление общественного здравоохранения',
      'Department of Public Health',
    ],
    [
      'social-welfare',
      'Әлеуметтік әл-ауқат басқармасы',
      'Управление социального благосостояния',
      'Department of Social Welfare',
    ],
    ['culture', 'Мәдениет басқармасы', 'Управление культуры', 'Department of Culture'],
    ['sport', 'Спорт басқармасы', 'Управление спорта', 'Department of Sport'],
    [
      'youth',
      'Жастар саясаты мәселелері басқармасы',
      'Управление по вопросам молодёжной политики',
      'Department of Youth Policy',
    ],
    [
      'public-development',
      'Қоғамдық даму басқармасы',
      'Управление общественного развития',
      'Department of Public Development',
    ],
  ]),
  ...department('IV', 'subordinate', [
    ['employment-centre', 'Халықты жұмыспен қамту орталығы', 'Центр занятости населения', 'Employment Centre'],
    ['ten-qogam', '«Ten Qogam» орталығы', 'Центр «Ten Qogam»', 'Ten Qogam Centre'],
    [
      'education-methods',
      'Білім берудегі жаңа технологиялардың қалалық ғылыми-әдістемелік орталығы',
      'Городской научно-методический центр новых технологий в образовании',
      'City Centre for New Technologies in Education',
    ],
    ['civil-centre', 'Civil center Almaty', 'Civil center Almaty', 'Civil Center Almaty'],
  ]),
  ...department('V', 'akimat', [
    [
      'ecology',
      'Экология және қоршаған орта басқармасы',
      'Управление экологии и окружающей среды',
      'Department of Ecology and Environment',
    ],
  ]),
  ...department('V', 'subordinate', [['parks', '«Алматы саябақтары» КМК', 'КГП «Парки Алматы»', 'Almaty Parks']]),
  ...department('VI', 'akimat', [
    ['digitalisation', 'Цифрландыру басқармасы', 'Управление цифровизации', 'Department of Digitalisation'],
  ]),
  ...department('VI', 'subordinate', [
    [
      'development-centre',
      '«Алматы қаласын дамыту орталығы» АҚ',
      'АО «Центр развития города Алматы»',
      'Almaty Development Centre JSC',
    ],
  ]),
  ...department('VII', 'akimat', [
    [
      'civil-defence',
      'Жұмылдыру дайындығы, аумақтық және азаматтық қорғаныс басқармасы',
      'Управление мобилизационной подготовки, территориальной и гражданской обороны',
      'Department of Mobilisation, Territorial and Civil Defence',
    ],
    [
      'building-control',
      'Қала құрылысын бақылау басқармасы',
      'Управление градостроительного контроля',
      'Department of Building Control',
    ],
  ]),
  ...department('VII', 'subordinate', [
    ['street-lighting', '«Алматы Қала Жарық» МКК', 'ГКП «Алматы Қала Жарық»', 'Almaty Qala Zharyq Street Lighting'],
  ]),
];

const PARTNERS: readonly DemoOrganisation[] = [
  ...outside('central', [
    ['ministry-transport', 'Көлік министрлігі', 'Министерство транспорта', 'Ministry of Transport'],
    [
      'ministry-industry',
      'Өнеркәсіп және құрылыс министрлігі',
      'Министерство промышленности и строительства',
      'Ministry of Industry and Construction',
    ],
    [
      'ministry-ecology',
      'Экология және табиғи ресурстар министрлігі',
      'Министерство экологии и природных ресурсов',
      'Ministry of Ecology and Natural Resources',
    ],
    ['ministry-energy', 'Энергетика министрлігі', 'Министерство энергетики', 'Ministry of Energy'],
    ['ministry-education', 'Оқу-ағарту министрлігі', 'Министерство просвещения', 'Ministry of Education'],
    [
      'ministry-science',
      'Ғылым және жоғары білім министрлігі',
      'Министерство науки и высшего образования',
      'Ministry of Science and Higher Education',
    ],
    ['ministry-health', 'Денсаулық сақтау министрлігі', 'Министерство здравоохранения', 'Ministry of Healthcare'],
    [
      'ministry-labour',
      'Еңбек және халықты әлеуметтік қорғау министрлігі',
      'Министерство труда и социальной защиты населения',
      'Ministry of Labour and Social Protection',
    ],
    [
      'ministry-digital',
      'Цифрлық даму, инновациялар және аэроғарыш өнеркәсібі министрлігі',
      'Министерство цифрового развития, инноваций и аэрокосмической промышленности',
      'Ministry of Digital Development, Innovation and Aerospace Industry',
    ],
    [
      'ministry-emergencies',
      'Төтенше жағдайлар министрлігі',
      'Министерство по чрезвычайным ситуациям',
      'Ministry of Emergency Situations',
    ],
    [
      'ministry-economy',
      'Ұлттық экономика министрлігі',
      'Министерство национальной экономики',
      'Ministry of National Economy',
    ],
    [
      'ministry-culture',
      'Мәдениет және ақпарат министрлігі',
      'Министерство культуры и информации',
      'Ministry of Culture and Information',
    ],
    [
      'ministry-tourism',
      'Туризм және спорт министрлігі',
      'Министерство туризма и спорта',
      'Ministry of Tourism and Sports',
    ],
    [
      'emergencies-department',
      'Алматы қаласының Төтенше жағдайлар департаменті',
      'Департамент по чрезвычайным ситуациям города Алматы',
      'Emergency Situations Department of Almaty',
    ],
    [
      'police',
      'Алматы қаласының Полиция департаменті',
      'Департамент полиции города Алматы',
      'Police Department of Almaty',
    ],
    ['mudflow-protection', '«Қазселденқорғау» ММ', 'ГУ «Казселезащита»', 'Kazselezashchita Mudflow Protection Service'],
    ['seismology-institute', 'Сейсмология институты', 'Институт сейсмологии', 'Institute of Seismology'],
    ['statistics-bureau', 'Ұлттық статистика бюросы', 'Бюро национальной статистики', 'Bureau of National Statistics'],
  ]),
  ...outside('quasi_state', [
    ['spk-almaty', '«Алматы» ӘКК» АҚ', 'АО «СПК «Алматы»', 'Almaty Social-Entrepreneurial Corporation JSC'],
    [
      'sez-alatau',
      '«Алатау» инновациялық технологиялар паркі» АЭА',
      'СЭЗ «Парк инновационных технологий «Алатау»',
      'Alatau Innovation Technology Park SEZ',
    ],
    ['kazniisa', '«ҚазҚСҒЗИ» АҚ', 'АО «КазНИИСА»', 'KazNIISA JSC'],
    [
      'power-stations',
      '«Алматы электр станциялары» АҚ',
      'АО «Алматинские электрические станции»',
      'Almaty Power Stations JSC',
    ],
    [
      'housing-company',
      '«Қазақстандық тұрғын үй компаниясы» АҚ',
      'АО «Казахстанская жилищная компания»',
      'Kazakhstan Housing Company JSC',
    ],
  ]),
  ...outside('private', [
    ['developers', 'Қала құрылыс салушылары', 'Застройщики города', 'Developers of the City'],
    ['nazarbayev-university', 'Назарбаев Университеті', 'Назарбаев Университет', 'Nazarbayev University'],
    [
      'kbtu',
      'Қазақстан-Британ техникалық университеті',
      'Казахстанско-Британский технический университет',
      'Kazakh-British Technical University',
    ],
    ['almau', 'Алматы Менеджмент Университеті', 'Алматы Менеджмент Университет', 'Almaty Management University'],
    ['max-invest', '«Max Invest» ЖШС', 'ТОО «Max Invest»', 'Max Invest LLP'],
    ['kmf', '«KMF» МҚҰ', 'МФО «KMF»', 'KMF Microfinance Organisation'],
    ['industrial-investors', 'Өнеркәсіптік инвесторлар', 'Промышленные инвесторы', 'Industrial Investors'],
  ]),
  ...outside('international', [
    ['adb', 'Азия даму банкі', 'Азиатский банк развития', 'Asian Development Bank'],
    [
      'ebrd',
      'Еуропа қайта құру және даму банкі',
      'Европейский банк реконструкции и развития',
      'European Bank for Reconstruction and Development',
    ],
    ['world-bank', 'Дүниежүзілік банк', 'Всемирный банк', 'World Bank'],
    ['unesco', 'ЮНЕСКО', 'ЮНЕСКО', 'UNESCO'],
    ['undp', 'БҰҰ Даму бағдарламасы', 'ПРООН', 'UNDP'],
    ['gef', 'Жаһандық экологиялық қор', 'Глобальный экологический фонд', 'Global Environment Facility'],
    [
      'arizona-state-university',
      'Аризона мемлекеттік университеті',
      'Arizona State University',
      'Arizona State University',
    ],
  ]),
];

export const ORGANISATIONS: readonly DemoOrganisation[] = [...CITY, ...PARTNERS];

const byCode = new Map(ORGANISATIONS.map((each) => [each.code, each]));

export function organisation(code: string): DemoOrganisation {
  const found = byCode.get(code);
  if (!found) throw new Error(`the demo city has no organisation ${code}`);
  return found;
}

/** What each body usually contributes, as its part in a project. */
const PARTS: Readonly<Record<string, string>> = {
  architecture: 'градостроительные решения и согласование проектной документации',
  construction: 'заказчик строительно-монтажных работ',
  housing: 'жилищный фонд и переселение жителей',
  'public-spaces': 'благоустройство прилегающей территории',
  land: 'отвод и изъятие земельных участков',
  almatygenplan: 'увязка с Генеральным планом города',
  entrepreneurship: 'работа с инвесторами и субъектами предпринимательства',
  tourism: 'туристская навигация и продвижение',
  'strategy-budget': 'планирование средств местного бюджета',
  'urban-mobility': 'транспортное обслуживание и дорожная сеть',
  'energy-water': 'подключение к инженерным сетям',
  metro: 'эксплуатация объектов метрополитена',
  'electric-transport': 'эксплуатация электрического транспорта',
  'water-utility': 'эксплуатация сетей водоснабжения и водоотведения',
  'heat-networks': 'эксплуатация тепловых сетей',
  education: 'сеть организаций образования',
  health: 'сеть организаций здравоохранения',
  'social-welfare': 'доступность для маломобильных жителей',
  culture: 'сохранение объектов культуры',
  ecology: 'экологические требования и мониторинг',
  parks: 'содержание зелёных насаждений',
  digitalisation: 'информационные системы и данные',
  'development-centre': 'аналитическое сопровождение',
  'civil-defence': 'требования гражданской защиты',
  'building-control': 'контроль качества строительства',
  'street-lighting': 'наружное освещение',
};

export const usualPart = (code: string): string => PARTS[code] ?? 'исполнитель в пределах своей компетенции';
