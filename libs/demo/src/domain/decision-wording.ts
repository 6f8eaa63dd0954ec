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

/** The decision as the register of a committee words it, in both languages of office. */
export function decisionTexts({ outcome, code, title, deadline }: DecidedMatter): { kk: string; ru: string } {
  const kk = `${code} «${title.kk ?? title.ru}» жобасы`;
  const ru = `проект ${code} «${title.ru}»`;
  switch (outcome) {
    case 'direct_control':
      return {
        kk: `${kk} мақұлдансын және Басқарушы комитеттің тікелей бақылауына алынсын.`,
        ru: `Одобрить ${ru} и взять его на прямой контроль Управляющего комитета.`,
      };
    case 'monitor_via_head':
      return {
        kk: `${kk} мақұлдансын, оның іске асырылуы бағыт басшысы арқылы бақылансын.`,
        ru: `Одобрить ${ru} и контролировать его реализацию через руководителя направления.`,
      };
    case 'return_for_revision':
      return {
        kk: `${kk} пысықтауға қайтарылсын${deadline === null ? '' : `, мерзімі: ${untilKk(deadline)} дейін`}.`,
        ru: `Вернуть ${ru} на доработку${deadline === null ? '' : ` в срок до ${untilRu(deadline)}`}.`,
      };
    case 'reject':
      return { kk: `${kk} қабылданбасын.`, ru: `Отклонить ${ru}.` };
  }
}

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
