import type { ReviewMeasure } from './review.js';

const SOFT =
  /(?<!\p{L})(субсид|поддерж|обуч|програм|стандарт|подготов|переподготов|стажир|исслед|услуг|трудоустр|курс|план(?!иров)|карт|мониторинг|консульт|систем[уы]? индикаторов)/iu;
const BUILT =
  /(?<!\p{L})(строит|построит|строительств|реконстр|модерниз|капитальн|отремонт|ремонт|хаб|станц|сейсмостанц|парк|сквер|клиник|поликлин|школ|домов|завод|сет|электр|автобус|троллейбус|котел|котёл|котл|газ(?!ет)|корпус|кампус|плотин|центр|набережн|площад|здани|освещ|зелёная зона)/iu;

/** Whether the work is mostly building and buying, rather than services, training or documents. */
export const isBuilding = ({ title_ru }: Pick<ReviewMeasure, 'title_ru'>): boolean =>
  BUILT.test(title_ru) && !SOFT.test(title_ru);
