import type { Day } from '#libs/kernel';

/** How the demo committee ended a project's entry. */
export type DemoOutcome = 'direct_control' | 'monitor_via_head' | 'return_for_revision' | 'reject';

export interface DecidedMatter {
  readonly outcome: DemoOutcome;
  readonly code: string;
  readonly title: { readonly kk: string | null; readonly ru: string };
  readonly deadline: Day | null;
}

const UNTIL_RU = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');
const UNTIL_KK =
  'қаңтарға ақпанға наурызға сәуірге мамырға маусымға шілдеге тамызға қыркүйекке қазанға қарашаға желтоқсанға'.split(
    ' ',
  );

/** The decision as a committee words it, in both languages of office. */
export const decisionTexts = (matter: DecidedMatter): { kk: string; ru: string } => {
  const { outcome, code, title, deadline } = matter;
  const { kk, ru } = WORDS[outcome];
  return {
    kk: kk(`${code} «${title.kk ?? title.ru}» жобасы`, deadline),
    ru: ru(`проект ${code} «${title.ru}»`, deadline),
  };
};

type Wording = (project: string, deadline: Day | null) => string;

const WORDS: Readonly<Record<DemoOutcome, { readonly kk: Wording; readonly ru: Wording }>> = {
  direct_control: {
    kk: (project) => `${project} мақұлдансын және Басқарушы комитеттің тікелей бақылауына алынсын.`,
    ru: (project) => `Одобрить ${project} и взять его на прямой контроль Управляющего комитета.`,
  },
  monitor_via_head: {
    kk: (project) => `${project} мақұлдансын, оның іске асырылуы бағыт басшысы арқылы бақылансын.`,
    ru: (project) => `Одобрить ${project} и контролировать его реализацию через руководителя направления.`,
  },
  return_for_revision: {
    kk: (project, deadline) =>
      `${project} пысықтауға қайтарылсын${deadline === null ? '' : `, мерзімі: ${untilKk(deadline)} дейін`}.`,
    ru: (project, deadline) =>
      `Вернуть ${project} на доработку${deadline === null ? '' : ` в срок до ${untilRu(deadline)}`}.`,
  },
  reject: {
    kk: (project) => `${project} қабылданбасын.`,
    ru: (project) => `Отклонить ${project}.`,
  },
};

const partsOf = (day: Day) => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month, date };
};

function untilRu(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${date} ${UNTIL_RU[month - 1] ?? ''} ${year} года`;
}

function untilKk(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${year} жылғы ${date} ${UNTIL_KK[month - 1] ?? ''}`;
}
