import type { DemoSdgGoal, DemoSdgTarget } from './demo-city.js';
import type { Review } from './review.js';

type Row = readonly [number: number, kk: string, ru: string, en: string];

const GOALS: readonly Row[] = [
  [1, 'Кедейлікті жою', 'Ликвидация нищеты', 'No Poverty'],
  [2, 'Аштықты жою', 'Ликвидация голода', 'Zero Hunger'],
  [3, 'Мықты денсаулық және әл-ауқат', 'Хорошее здоровье и благополучие', 'Good Health and Well-being'],
  [4, 'Сапалы білім', 'Качественное образование', 'Quality Education'],
  [5, 'Гендерлік теңдік', 'Гендерное равенство', 'Gender Equality'],
  [6, 'Таза су және санитария', 'Чистая вода и санитария', 'Clean Water and Sanitation'],
  [7, 'Қолжетімді және таза энергия', 'Недорогостоящая и чистая энергия', 'Affordable and Clean Energy'],
  [
    8,
    'Лайықты жұмыс және экономикалық өсу',
    'Достойная работа и экономический рост',
    'Decent Work and Economic Growth',
  ],
  [
    9,
    'Индустрияландыру, инновациялар және инфрақұрылым',
    'Индустриализация, инновации и инфраструктура',
    'Industry, Innovation and Infrastructure',
  ],
  [10, 'Теңсіздікті азайту', 'Уменьшение неравенства', 'Reduced Inequalities'],
  [
    11,
    'Орнықты қалалар мен елді мекендер',
    'Устойчивые города и населённые пункты',
    'Sustainable Cities and Communities',
  ],
  [
    12,
    'Жауапты тұтыну және өндіріс',
    'Ответственное потребление и производство',
    'Responsible Consumption and Production',
  ],
  [13, 'Климаттың өзгеруіне қарсы күрес', 'Борьба с изменением климата', 'Climate Action'],
  [14, 'Теңіз экожүйелерін сақтау', 'Сохранение морских экосистем', 'Life Below Water'],
  [15, 'Құрлық экожүйелерін сақтау', 'Сохранение экосистем суши', 'Life on Land'],
  [
    16,
    'Бейбітшілік, сот төрелігі және тиімді институттар',
    'Мир, правосудие и эффективные институты',
    'Peace, Justice and Strong Institutions',
  ],
  [
    17,
    'Орнықты даму мүддесіндегі әріптестік',
    'Партнёрство в интересах устойчивого развития',
    'Partnerships for the Goals',
  ],
];

/** Opening words of the United Nations' own English wording (resolution 71/313). */
const TARGETS_EN: Readonly<Record<string, string>> = {
  '3.1': 'By 2030, reduce the global maternal mortality ratio to less than 70 per 100,000 live births',
  '3.2': 'By 2030, end preventable deaths of newborns and children under 5 years of age',
  '3.3': 'By 2030, end the epidemics of AIDS, tuberculosis, malaria and neglected tropical diseases',
  '3.4': 'By 2030, reduce by one third premature mortality from non-communicable diseases',
  '3.5': 'Strengthen the prevention and treatment of substance abuse',
  '3.6': 'Halve the number of global deaths and injuries from road traffic accidents',
  '3.7': 'By 2030, ensure universal access to sexual and reproductive health-care services',
  '3.8': 'Achieve universal health coverage',
  '3.9':
    'By 2030, substantially reduce the number of deaths and illnesses from hazardous chemicals and air, water and soil pollution and contamination',
  '3.a': 'Strengthen the implementation of the World Health Organization Framework Convention on Tobacco Control',
  '3.b': 'Support the research and development of vaccines and medicines',
  '3.c': 'Substantially increase health financing',
  '3.d': 'Strengthen the capacity for early warning, risk reduction and management of national and global health risks',
  '4.1': 'By 2030, ensure that all girls and boys complete free, equitable and quality primary and secondary education',
  '4.2':
    'By 2030, ensure that all girls and boys have access to quality early childhood development, care and pre-primary education',
  '4.3':
    'By 2030, ensure equal access for all women and men to affordable and quality technical, vocational and tertiary education',
  '4.4': 'By 2030, substantially increase the number of youth and adults who have relevant skills',
  '4.5': 'By 2030, eliminate gender disparities in education',
  '4.6': 'By 2030, ensure that all youth and a substantial proportion of adults achieve literacy and numeracy',
  '4.7': 'By 2030, ensure that all learners acquire the knowledge and skills needed to promote sustainable development',
  '4.a': 'Build and upgrade education facilities that are child, disability and gender sensitive',
  '4.b': 'By 2020, substantially expand globally the number of scholarships available to developing countries',
  '4.c': 'By 2030, substantially increase the supply of qualified teachers',
  '8.1': 'Sustain per capita economic growth in accordance with national circumstances',
  '8.2':
    'Achieve higher levels of economic productivity through diversification, technological upgrading and innovation',
  '8.3':
    'Promote development-oriented policies that support productive activities, decent job creation, entrepreneurship, creativity and innovation',
  '8.4': 'Improve progressively, through 2030, global resource efficiency in consumption and production',
  '8.5': 'By 2030, achieve full and productive employment and decent work for all women and men',
  '8.6': 'By 2020, substantially reduce the proportion of youth not in employment, education or training',
  '8.7': 'Take immediate and effective measures to eradicate forced labour, end modern slavery and human trafficking',
  '8.8': 'Protect labour rights and promote safe and secure working environments for all workers',
  '8.9': 'By 2030, devise and implement policies to promote sustainable tourism',
  '8.10':
    'Strengthen the capacity of domestic financial institutions to encourage and expand access to banking, insurance and financial services for all',
  '8.a': 'Increase Aid for Trade support for developing countries',
  '8.b': 'By 2020, develop and operationalize a global strategy for youth employment',
  '9.1':
    'Develop quality, reliable, sustainable and resilient infrastructure, including regional and transborder infrastructure',
  '9.2': 'Promote inclusive and sustainable industrialization',
  '9.3': 'Increase the access of small-scale industrial and other enterprises to financial services',
  '9.4': 'By 2030, upgrade infrastructure and retrofit industries to make them sustainable',
  '9.5': 'Enhance scientific research, upgrade the technological capabilities of industrial sectors in all countries',
  '9.a': 'Facilitate sustainable and resilient infrastructure development in developing countries',
  '9.b': 'Support domestic technology development, research and innovation in developing countries',
  '9.c': 'Significantly increase access to information and communications technology',
  '11.1':
    'By 2030, ensure access for all to adequate, safe and affordable housing and basic services and upgrade slums',
  '11.2': 'By 2030, provide access to safe, affordable, accessible and sustainable transport systems for all',
  '11.3':
    'By 2030, enhance inclusive and sustainable urbanization and capacity for participatory, integrated and sustainable human settlement planning and management in all countries',
  '11.4': "Strengthen efforts to protect and safeguard the world's cultural and natural heritage",
  '11.5':
    'By 2030, significantly reduce the number of deaths and the number of people affected and substantially decrease the direct economic losses caused by disasters',
  '11.6': 'By 2030, reduce the adverse per capita environmental impact of cities',
  '11.7': 'By 2030, provide universal access to safe, inclusive and accessible, green and public spaces',
  '11.a': 'Support positive economic, social and environmental links between urban, peri-urban and rural areas',
  '11.b':
    'Substantially increase the number of cities and human settlements adopting and implementing integrated policies and plans towards disaster risk management',
  '11.c': 'Support least developed countries in building sustainable and resilient buildings utilizing local materials',
};

export const sdgGoals = (): DemoSdgGoal[] => GOALS.map(([number, kk, ru, en]) => ({ number, name: { kk, ru, en } }));

/** The review's targets: its Russian names, the official English opening, no Kazakh wording that we are sure of. */
export const sdgTargets = (review: Review): DemoSdgTarget[] =>
  review.targets.map(({ code, goal, title_ru }) => ({
    code,
    goal,
    name: { kk: null, ru: title_ru, en: TARGETS_EN[code] ?? null },
  }));
