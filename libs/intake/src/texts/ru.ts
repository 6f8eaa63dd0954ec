export const ru = {
  'error.NO_POLICY_IN_FORCE':
    'Сегодня не действует ни одна политика отбора. Её должен ввести в действие администратор.',
  'error.POLICY_IN_FORCE': 'Версия {{version}} введена в действие и не изменяется; составьте новую.',
  'error.POLICY_EFFECTIVE_IN_PAST': 'Политика не может вступить в силу прошедшим днём.',
  'error.NOT_SCREENED_NOW': 'На стадии «{{stage}}» проект не проходит отбор.',
  'error.NO_OVERRIDE_IN_FORCE': 'Решение офиса вопреки отбору сейчас не действует.',
  'field.IN_THE_PAST': 'Этот день уже прошёл.',
  'criterion.1': 'Приоритет определён Главой государства, Правительством или акимом города',
  'criterion.2': 'Сложный межотраслевой проект, отдельный или в составе набора проектов',
  'criterion.3':
    'Финансирование из республиканского бюджета или участие центральных государственных органов, требующие координации акима либо не менее двух членов Управляющего комитета',
  'criterion.4.1': 'Высокая социально-экономическая значимость для жителей города',
  'criterion.4.2': 'Существенное влияние на безопасность граждан или городских объектов',
  'criterion.4.3': 'Значительная инновационность: проект впервые реализуется в городе',
  'criterion.4.4': 'Проект затрагивает знаковый объект города',
  'criterion.4.5': 'Высокая стоимость проекта',
  'criterion.4.6': 'Высокие риски реализации',

  'criterion.result.met': 'Выполнен',
  'criterion.result.candidate': 'Ожидает подтверждения руководителя направления',
  'criterion.result.evidence_missing': 'Не хватает обоснования',
  'criterion.result.not_met': 'Не выполнен',

  'screening.awaitsAttestation': 'Значимость ещё не подтверждена руководителем базового направления.',
  'screening.attested': 'Значимость подтверждена руководителем базового направления.',

  'screening.fact.mandate.issuer': 'кем издан акт',
  'screening.fact.mandate.number': 'номер акта',
  'screening.fact.mandate.date': 'дата акта',
  'screening.fact.funding.amount': 'сумма финансирования из республиканского бюджета',
  'screening.fact.coordination.level': 'уровень необходимой координации',
  'screening.fact.coordination.members': 'число членов Управляющего комитета',
  'screening.fact.coordination.reason': 'обоснование необходимости координации',
  'screening.fact.citizens.affected': 'число жителей, которых затрагивает проект',
  'screening.fact.citizens.estimate': 'оценка социально-экономического эффекта',
  'screening.fact.safety.affected': 'указание, влияет ли проект на безопасность',
  'screening.fact.safety.estimate': 'оценка влияния на преступность, травматизм, смертность или чрезвычайные ситуации',
  'screening.fact.innovation.firstInCity': 'указание, впервые ли проект реализуется в городе',
  'screening.fact.innovation.explanation': 'пояснение инноваций и технологий',
  'screening.fact.iconicSite.name': 'наименование знакового объекта',
  'screening.fact.iconicSite.explanation': 'пояснение уникальности',
  'screening.fact.risks.title': 'наименование высокого риска',
  'screening.fact.risks.probability': 'вероятность риска',
  'screening.fact.risks.impact': 'степень воздействия риска',
  'screening.fact.riskQuestion': 'вопрос к Управляющему комитету по рискам',

  'reason.MANDATE_FROM_HEAD_OF_STATE': 'Приоритет проекта определил Глава государства: акт от {{date}} № {{number}}.',
  'reason.MANDATE_FROM_GOVERNMENT': 'Приоритет проекта определило Правительство: акт от {{date}} № {{number}}.',
  'reason.MANDATE_FROM_AKIM': 'Приоритет проекта определил аким города: акт от {{date}} № {{number}}.',
  'reason.MANDATE_EVIDENCE_MISSING':
    'Акт, которым определён приоритет, указан не полностью. Недостающие сведения: {{missing}}.',
  'reason.NO_MANDATE': 'Акт Главы государства, Правительства или акима города, определяющий приоритет, не указан.',

  'reason.CROSS_SECTOR_one':
    'В проекте участвует {{organisations}} организация акимата; число курирующих руководителей направлений: {{heads}}.',
  'reason.CROSS_SECTOR_few':
    'В проекте участвуют {{organisations}} организации акимата; число курирующих руководителей направлений: {{heads}}.',
  'reason.CROSS_SECTOR_many':
    'В проекте участвуют {{organisations}} организаций акимата; число курирующих руководителей направлений: {{heads}}.',
  'reason.CROSS_SECTOR_other':
    'В проекте участвуют {{organisations}} организации акимата; число курирующих руководителей направлений: {{heads}}.',
  'reason.PARTS_MISSING':
    'Организаций и руководителей направлений достаточно, но роль в проекте не описана: {{withoutPart}}.',
  'reason.PARTICIPANTS_INCOMPLETE_one':
    'У {{incomplete}} участника не указаны организация, её вид или руководитель направления; от этого зависит результат.',
  'reason.PARTICIPANTS_INCOMPLETE_few':
    'У {{incomplete}} участников не указаны организация, её вид или руководитель направления; от этого зависит результат.',
  'reason.PARTICIPANTS_INCOMPLETE_many':
    'У {{incomplete}} участников не указаны организация, её вид или руководитель направления; от этого зависит результат.',
  'reason.PARTICIPANTS_INCOMPLETE_other':
    'У {{incomplete}} участника не указаны организация, её вид или руководитель направления; от этого зависит результат.',
  'reason.NO_CITY_ORGANISATIONS':
    'Среди участников нет организаций акимата; необходимо не менее {{requiredOrganisations}}.',
  'reason.TOO_FEW_ORGANISATIONS_one':
    'Участвует {{organisations}} организация акимата; необходимо не менее {{requiredOrganisations}}.',
  'reason.TOO_FEW_ORGANISATIONS_few':
    'Участвуют {{organisations}} организации акимата; необходимо не менее {{requiredOrganisations}}.',
  'reason.TOO_FEW_ORGANISATIONS_many':
    'Участвуют {{organisations}} организаций акимата; необходимо не менее {{requiredOrganisations}}.',
  'reason.TOO_FEW_ORGANISATIONS_other':
    'Участвуют {{organisations}} организации акимата; необходимо не менее {{requiredOrganisations}}.',
  'reason.TOO_FEW_HEADS_one':
    'Организации акимата курирует {{heads}} руководитель направления; необходимо не менее {{requiredHeads}} разных.',
  'reason.TOO_FEW_HEADS_few':
    'Организации акимата курируют {{heads}} руководителя направлений; необходимо не менее {{requiredHeads}} разных.',
  'reason.TOO_FEW_HEADS_many':
    'Организации акимата курируют {{heads}} руководителей направлений; необходимо не менее {{requiredHeads}} разных.',
  'reason.TOO_FEW_HEADS_other':
    'Организации акимата курируют {{heads}} руководителя направлений; необходимо не менее {{requiredHeads}} разных.',
  'reason.TOO_FEW_ORGANISATIONS_AND_HEADS_one':
    'Участвует {{organisations}} организация акимата, необходимо не менее {{requiredOrganisations}}; число курирующих руководителей направлений: {{heads}}, необходимо не менее {{requiredHeads}}.',
  'reason.TOO_FEW_ORGANISATIONS_AND_HEADS_few':
    'Участвуют {{organisations}} организации акимата, необходимо не менее {{requiredOrganisations}}; число курирующих руководителей направлений: {{heads}}, необходимо не менее {{requiredHeads}}.',
  'reason.TOO_FEW_ORGANISATIONS_AND_HEADS_many':
    'Участвуют {{organisations}} организаций акимата, необходимо не менее {{requiredOrganisations}}; число курирующих руководителей направлений: {{heads}}, необходимо не менее {{requiredHeads}}.',
  'reason.TOO_FEW_ORGANISATIONS_AND_HEADS_other':
    'Участвуют {{organisations}} организации акимата, необходимо не менее {{requiredOrganisations}}; число курирующих руководителей направлений: {{heads}}, необходимо не менее {{requiredHeads}}.',

  'reason.REPUBLICAN_MONEY_AND_AKIM':
    'Из республиканского бюджета выделяется {{amount}} тенге, необходима координация акима города.',
  'reason.REPUBLICAN_MONEY_AND_COMMITTEE_MEMBERS_one':
    'Из республиканского бюджета выделяется {{amount}} тенге, необходима координация {{members}} члена Управляющего комитета.',
  'reason.REPUBLICAN_MONEY_AND_COMMITTEE_MEMBERS_few':
    'Из республиканского бюджета выделяется {{amount}} тенге, необходима координация {{members}} членов Управляющего комитета.',
  'reason.REPUBLICAN_MONEY_AND_COMMITTEE_MEMBERS_many':
    'Из республиканского бюджета выделяется {{amount}} тенге, необходима координация {{members}} членов Управляющего комитета.',
  'reason.REPUBLICAN_MONEY_AND_COMMITTEE_MEMBERS_other':
    'Из республиканского бюджета выделяется {{amount}} тенге, необходима координация {{members}} члена Управляющего комитета.',
  'reason.CENTRAL_BODY_AND_AKIM':
    'Проект реализуется совместно с центральными государственными органами, необходима координация акима города.',
  'reason.CENTRAL_BODY_AND_COMMITTEE_MEMBERS_one':
    'Проект реализуется совместно с центральными государственными органами, необходима координация {{members}} члена Управляющего комитета.',
  'reason.CENTRAL_BODY_AND_COMMITTEE_MEMBERS_few':
    'Проект реализуется совместно с центральными государственными органами, необходима координация {{members}} членов Управляющего комитета.',
  'reason.CENTRAL_BODY_AND_COMMITTEE_MEMBERS_many':
    'Проект реализуется совместно с центральными государственными органами, необходима координация {{members}} членов Управляющего комитета.',
  'reason.CENTRAL_BODY_AND_COMMITTEE_MEMBERS_other':
    'Проект реализуется совместно с центральными государственными органами, необходима координация {{members}} члена Управляющего комитета.',
  'reason.COORDINATION_EVIDENCE_MISSING':
    'Есть республиканское финансирование или участие центральных органов, но обоснование неполное. Недостающие сведения: {{missing}}.',
  'reason.NO_REPUBLICAN_MONEY_OR_CENTRAL_BODY':
    'Нет финансирования из республиканского бюджета и участия центральных государственных органов.',
  'reason.COORDINATION_NOT_NEEDED':
    'Есть республиканское финансирование или участие центральных органов, но необходимость координации акима или членов Управляющего комитета не заявлена.',
  'reason.TOO_FEW_COMMITTEE_MEMBERS_one':
    'Необходима координация {{members}} члена Управляющего комитета; критерий требует не менее {{requiredMembers}}.',
  'reason.TOO_FEW_COMMITTEE_MEMBERS_few':
    'Необходима координация {{members}} членов Управляющего комитета; критерий требует не менее {{requiredMembers}}.',
  'reason.TOO_FEW_COMMITTEE_MEMBERS_many':
    'Необходима координация {{members}} членов Управляющего комитета; критерий требует не менее {{requiredMembers}}.',
  'reason.TOO_FEW_COMMITTEE_MEMBERS_other':
    'Необходима координация {{members}} члена Управляющего комитета; критерий требует не менее {{requiredMembers}}.',

  'reason.COVERED_BY_OTHER_CRITERIA_one': 'Не рассматривается: проект уже отвечает критерию {{criteria}}.',
  'reason.COVERED_BY_OTHER_CRITERIA_few': 'Не рассматривается: проект уже отвечает критериям {{criteria}}.',
  'reason.COVERED_BY_OTHER_CRITERIA_many': 'Не рассматривается: проект уже отвечает критериям {{criteria}}.',
  'reason.COVERED_BY_OTHER_CRITERIA_other': 'Не рассматривается: проект уже отвечает критериям {{criteria}}.',

  'reason.CITIZENS_REACH_THRESHOLD_one': 'Проект затрагивает {{affected}} жителя при пороге {{threshold}}.',
  'reason.CITIZENS_REACH_THRESHOLD_few': 'Проект затрагивает {{affected}} жителей при пороге {{threshold}}.',
  'reason.CITIZENS_REACH_THRESHOLD_many': 'Проект затрагивает {{affected}} жителей при пороге {{threshold}}.',
  'reason.CITIZENS_REACH_THRESHOLD_other': 'Проект затрагивает {{affected}} жителя при пороге {{threshold}}.',
  'reason.CITIZENS_EVIDENCE_MISSING':
    'Значимость для жителей не обоснована полностью. Недостающие сведения: {{missing}}.',
  'reason.CITIZENS_BELOW_THRESHOLD_one': 'Проект затрагивает {{affected}} жителя; порог — {{threshold}}.',
  'reason.CITIZENS_BELOW_THRESHOLD_few': 'Проект затрагивает {{affected}} жителей; порог — {{threshold}}.',
  'reason.CITIZENS_BELOW_THRESHOLD_many': 'Проект затрагивает {{affected}} жителей; порог — {{threshold}}.',
  'reason.CITIZENS_BELOW_THRESHOLD_other': 'Проект затрагивает {{affected}} жителя; порог — {{threshold}}.',
  'reason.CITIZENS_NOT_STATED': 'Число жителей, которых затрагивает проект, не указано.',

  'reason.SAFETY_AFFECTED': 'Проект существенно влияет на безопасность граждан или городских объектов.',
  'reason.SAFETY_EVIDENCE_MISSING': 'Влияние на безопасность не обосновано. Недостающие сведения: {{missing}}.',
  'reason.SAFETY_NOT_AFFECTED': 'Проект не оказывает существенного влияния на безопасность.',
  'reason.SAFETY_NOT_STATED': 'Влияние проекта на безопасность не указано.',

  'reason.FIRST_IN_CITY': 'Проект реализуется в городе впервые.',
  'reason.INNOVATION_EVIDENCE_MISSING': 'Инновационность не обоснована. Недостающие сведения: {{missing}}.',
  'reason.NOT_FIRST_IN_CITY': 'Подобные проекты в городе уже реализованы.',
  'reason.INNOVATION_NOT_STATED': 'Инновационность проекта не указана.',

  'reason.ICONIC_SITE_TOUCHED': 'Проект затрагивает знаковый объект: {{site}}.',
  'reason.ICONIC_SITE_EVIDENCE_MISSING': 'Связь со знаковым объектом не обоснована. Недостающие сведения: {{missing}}.',
  'reason.NO_ICONIC_SITE': 'Знаковый объект города не указан.',

  'reason.COST_OVER_THRESHOLD': 'Стоимость проекта {{total}} тенге превышает порог {{threshold}} тенге.',
  'reason.COST_TOTAL_MISSING': 'Общая стоимость не указана; сумма по категориям расходов — {{sum}} тенге.',
  'reason.COST_BREAKDOWN_MISSING': 'Стоимость {{total}} тенге не разбита по основным категориям расходов.',
  'reason.COST_BREAKDOWN_INCOMPLETE_one':
    'В разбивке стоимости у {{incomplete}} позиции не указаны категория или сумма.',
  'reason.COST_BREAKDOWN_INCOMPLETE_few':
    'В разбивке стоимости у {{incomplete}} позиций не указаны категория или сумма.',
  'reason.COST_BREAKDOWN_INCOMPLETE_many':
    'В разбивке стоимости у {{incomplete}} позиций не указаны категория или сумма.',
  'reason.COST_BREAKDOWN_INCOMPLETE_other':
    'В разбивке стоимости у {{incomplete}} позиции не указаны категория или сумма.',
  'reason.COST_BREAKDOWN_DOES_NOT_ADD_UP':
    'Сумма по категориям расходов {{sum}} тенге не равна общей стоимости {{total}} тенге.',
  'reason.COST_NOT_OVER_THRESHOLD': 'Стоимость проекта {{total}} тенге не превышает порог {{threshold}} тенге.',
  'reason.COST_NOT_STATED': 'Стоимость проекта не указана.',

  'reason.HIGH_RISKS_one':
    'В реестре {{risks}} высокий риск; наибольшая оценка риска — {{worst}} при пороге {{threshold}}.',
  'reason.HIGH_RISKS_few':
    'В реестре {{risks}} высоких риска; наибольшая оценка риска — {{worst}} при пороге {{threshold}}.',
  'reason.HIGH_RISKS_many':
    'В реестре {{risks}} высоких рисков; наибольшая оценка риска — {{worst}} при пороге {{threshold}}.',
  'reason.HIGH_RISKS_other':
    'В реестре {{risks}} высокого риска; наибольшая оценка риска — {{worst}} при пороге {{threshold}}.',
  'reason.HIGH_RISK_EVIDENCE_MISSING': 'Высокие риски не обоснованы полностью. Недостающие сведения: {{missing}}.',
  'reason.NO_HIGH_RISK': 'Высоких рисков нет: наибольшая оценка риска — {{worst}} при пороге {{threshold}}.',
  'reason.NO_RISKS_STATED': 'Риски реализации не указаны.',

  'error.ATTESTATION_BY_OTHER_DIRECTION':
    'Значимость этого проекта подтверждает только руководитель направления {{direction}}.',
  'error.NOT_ATTESTABLE':
    'Руководитель направления подтверждает только критерии 4.1–4.6; не подлежит подтверждению: {{criteria}}.',
  'field.NOT_POSITIVE': 'Сумма должна быть больше нуля.',
} as const;
