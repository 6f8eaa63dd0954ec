export const ru = {
  'changeReason.contractor': 'Подрядчик',
  'changeReason.dependency': 'Ожидание другого проекта',
  'changeReason.design': 'Проектно-сметная документация и экспертиза',
  'changeReason.force_majeure': 'Обстоятельства непреодолимой силы',
  'changeReason.funding': 'Финансирование',
  'changeReason.initial': 'Первоначальный план',
  'changeReason.land': 'Земельный участок',
  'changeReason.mandate': 'Новое поручение',
  'changeReason.planning_error': 'Ошибка планирования',
  'changeReason.procurement': 'Государственные закупки',
  'changeReason.scope': 'Изменение состава работ',
  'error.ACCEPTANCE_NOT_YOURS': 'Выполнение этой вехи принимаете не вы (кто принимает: {{acceptor}}).',
  'error.ACTUALS_REFUSED':
    'Из {{rows}} строк не приняты {{refused}}, поэтому не записана ни одна. Исправьте ошибки; при загрузке по городу верные строки можно принять отдельно с partial=true.',
  'error.ACTUAL_IN_FUTURE': 'Веха не может быть достигнута в будущем: {{actualOn}} позже сегодняшнего дня, {{today}}.',
  'error.BASELINE_MISSING': 'Базового плана ещё нет; установите первый.',
  'error.BASELINE_NEEDS_CHANGE_REQUEST':
    'Базовый план № {{number}} проекта с порядком контроля «{{oversight}}» устанавливается по запросу на изменение: составьте запрос по этому проекту и подайте его.',
  'error.BASELINE_NEEDS_DECISION':
    'Для базового плана проекта под контролем Управляющего комитета нужно действующее решение комитета по этому проекту.',
  'error.BASELINE_NEEDS_HEAD':
    'Новый базовый план проекта под контролем руководителя направления должен быть принят этим руководителем.',
  'error.BUDGET_CHANGES_BY_VERSION': 'После первой версии бюджета его строки меняются только новой версией.',
  'error.BUDGET_EMPTY': 'В бюджете нет ни одной строки; сначала внесите строки.',
  'error.BUDGET_FROZEN':
    'Утверждена версия бюджета № {{number}}; строки меняются следующей версией. Способ: {{nextVersionBy}}.',
  'error.BUDGET_NEEDS_CHANGE_REQUEST':
    'Бюджет проекта с порядком контроля «{{oversight}}» меняется по запросу на изменение: составьте запрос по этому проекту и подайте его.',
  'error.BUDGET_NEEDS_DECISION':
    'Для версии бюджета проекта под контролем Управляющего комитета нужно действующее решение комитета по этому проекту.',
  'error.BUDGET_NEEDS_HEAD':
    'Новая версия бюджета проекта под контролем руководителя направления должна быть принята этим руководителем.',
  'error.BUDGET_NOT_COST':
    'Сумма строк бюджета — {{total}} тенге, стоимость по паспорту — {{cost}} тенге. В первой версии они должны совпадать до тиына.',
  'error.BUDGET_NOT_SET': 'Бюджет ещё не утверждён; сначала утвердите его первую версию.',
  'error.CAUSE_MISSING':
    'Отклонение от первой версии более чем на {{percent}} % нужно объяснить словами; строки названы ниже.',
  'error.CHANGE_REQUEST_ALREADY_OPEN':
    'Запрос на изменение № {{number}} о том же ещё открыт; отзовите его или дождитесь ответа.',
  'error.CHANGE_REQUEST_EMPTY': 'Запрос ничего не меняет: укажите вехи или суммы.',
  'error.CHANGE_REQUEST_FOR_COMMITTEE':
    'На этот запрос отвечает Управляющий комитет своим решением; запрос находится среди кандидатов в повестку.',
  'error.CHANGE_REQUEST_NOT_YOURS': 'На этот запрос отвечает: {{route}}.',
  'error.CHANGE_REQUEST_ON_AGENDA':
    'Запрос стоит в повестке Управляющего комитета; сначала его нужно снять с повестки.',
  'error.CHANGE_REQUEST_OVERTAKEN':
    'То, от чего отталкивается запрос, изменилось после его подачи; отзовите его и подайте новый по нынешнему плану.',
  'error.CHANGE_REQUEST_ROUTE_CHANGED':
    'Порядок контроля проекта изменился после подачи запроса; отзовите его и подайте новый.',
  'error.CHANGE_REQUEST_STEP_NOT_POSSIBLE':
    'Для запроса в состоянии «{{state}}» действие «{{step}}» невозможно. Сейчас возможно: {{possible}}.',
  'error.CHANGE_REQUEST_WRONG': 'В таком виде запрос не годится; см. поля.',
  'error.COMMITTED_ABOVE_PLAN': 'Обязательства не могут превышать уточнённый план.',
  'error.CSV_UNREADABLE': 'Таблицу не удалось прочитать; причина названа ниже.',
  'error.DELIVERY_POLICY_EFFECTIVE_IN_PAST': 'Политика реализации не может вступить в силу прошедшим днём.',
  'error.DELIVERY_POLICY_IN_FORCE': 'Версия {{version}} введена в действие и не изменяется; составьте новую.',
  'error.DELIVERY_POLICY_UNREASONABLE': 'По таким порогам нельзя судить о ходе проектов.',
  'error.DEPENDENCY_CYCLE': 'Вехи ждали бы друг друга по кругу: {{cycle}}.',
  'error.DEPENDENCY_EXISTS': 'Эта веха уже ждёт другую; измените существующую зависимость.',
  'error.FIRST_BUDGET_IS_DRAFT':
    'Первая версия утверждает проект бюджета как есть; измените строки проекта, а версию пришлите без сумм.',
  'error.ISSUE_NOT_YOURS':
    'Эту проблему могут изменить тот, кто её поднял, руководитель проекта, руководитель базового направления и проектный офис.',
  'error.ISSUE_RESOLVED': 'Проблема № {{number}} решена; чтобы изменить её, откройте её снова.',
  'error.ISSUE_STEP_NOT_POSSIBLE':
    'Действие «{{step}}» невозможно, когда проблема в состоянии «{{state}}» на уровне «{{level}}»; возможные перечислены в params.possible.',
  'error.ISSUE_STEP_NOT_YOURS': 'Действие «{{step}}» на уровне «{{level}}» выполняете не вы.',
  'error.ISSUE_WAITS_FOR_COMMITTEE': 'Проблема вынесена на Управляющий комитет; разрешит её только его решение.',
  'error.LINK_END_REFUSED': 'Одна из двух строк этой связи не принята, связывать нечего.',
  'error.MILESTONE_ACCEPTED': 'Выполнение вехи принято. Чтобы исправить отчёт, сначала верните её в работу.',
  'error.MILESTONE_DONE':
    'Веха достигнута {{actualOn}}; прогноз по ней больше не меняется. Если это не так, верните её в работу.',
  'error.MILESTONE_EVIDENCE_MISSING':
    'Проект под контролем: приложите документ проекта, подтверждающий выполнение, и укажите его в evidenceDocumentId.',
  'error.MILESTONE_NOT_IN_PROJECT':
    'В этой строке указан идентификатор, который не принадлежит ни одной вехе этого проекта. Чтобы ввести её как новую, очистите поле «Zhoba ID».',
  'error.MILESTONE_REMOVED': 'Веха исключена из плана и больше не изменяется.',
  'error.MILESTONE_TWICE_IN_PLAN': 'Веха {{number}} встречается в файле несколько раз; учтена только первая строка.',
  'error.NOTHING_TO_ACCEPT': 'По вехе нет отчёта, который ждёт приёмки (состояние: {{acceptance}}).',
  'error.NOTHING_TO_PROMISE': 'В плане нет вех; базовый план устанавливать не из чего.',
  'error.NOTHING_TO_RATE_YET': 'Проект на стадии «{{stage}}» ещё не реализуется: оценивать пока нечего.',
  'error.NOT_IN_DELIVERY':
    'Проект на стадии «{{stage}}» ещё не одобрен. До одобрения готовят план, проект бюджета и риски; базовый план, версии бюджета, отчёты о выполнении и проблемы вносят после него.',
  'error.NO_DELIVERY_POLICY':
    'На {{day}} не действует ни одна политика реализации. Обратитесь к администратору, чтобы ввести её в действие.',
  'error.OWN_REPORT': 'Вы сами отчитались об этой вехе; принять её должно другое лицо.',
  'error.PLAN_NOT_YOURS':
    'План этого проекта ведут его руководитель, руководитель базового направления и проектный офис.',
  'error.PREDECESSOR_UNKNOWN': 'Вехи другого проекта с таким кодом и номером вы не видите.',
  'error.PROMISED_DAY_IS_OF_BASELINE': 'Дни базового плана меняются только с новым базовым планом.',
  'error.PROPOSAL_CLOSED': 'На это предложение ответить уже нельзя (состояние: {{state}}).',
  'error.PROPOSAL_NOT_YOURS':
    'На предложение отвечают организация-исполнитель вехи, руководитель проекта, руководитель базового направления и проектный офис.',
  'error.RATING_NOT_YOURS': 'Проект оценивают его руководитель, руководитель базового направления и проектный офис.',
  'error.REASON_OF_ANOTHER_BASELINE':
    'Причина не подходит базовому плану № {{number}}: первоначальным бывает только первый.',
  'error.REPORT_NOT_YOURS':
    'По этой вехе отчитываются её исполнитель, руководитель проекта, руководитель направления и проектный офис.',
  'error.RESPONSE_PLAN_MISSING': 'Риск высокий ({{score}}, порог — {{threshold}}): напишите план реагирования.',
  'error.RISK_IS_OPEN': 'Риск № {{number}} и так открыт.',
  'error.RISK_NOT_OPEN': 'Риск в состоянии «{{state}}»; сначала откройте его снова.',
  'error.SCHEDULE_TOO_LARGE':
    'Расписание рассчитывается не более чем для {{most}} вех за один раз; запросите меньшую часть города.',
  'error.TEAM_ALREADY_ACCEPTED': 'Вы уже согласовали эту заявку; она ждёт ответа второго руководителя.',
  'error.TEAM_STEP_NOT_POSSIBLE':
    'Действие «{{step}}» невозможно в состоянии «{{state}}»; возможные перечислены в params.possible.',
  'error.TEAM_STEP_NOT_YOURS':
    'Действие «{{step}}» — за руководителем проекта и линейным руководителем; изменить участие и освободить работника может и тот, кто ведёт план проекта.',
  'field.AFTER_TEAM_PERIOD': 'Участие работника и без того заканчивается {{endsOn}}.',
  'field.AMBER_NOT_BELOW_RED': 'Жёлтый порог должен быть меньше красного ({{red}}).',
  'field.AMOUNT_BELOW_COMMITTED': 'Сумма меньше обязательств ({{committed}} тенге).',
  'field.BUDGET_NOT_SET': 'Бюджет проекта ещё не утверждён; сначала утвердите первую версию.',
  'field.CAUSE_MISSING':
    'Строка «{{category}}» на {{year}} год ({{source}}) отклоняется от первой версии более чем на {{percent}} %; напишите причину словами.',
  'field.COMMITTED_ABOVE_PLAN': 'Обязательства больше уточнённого плана ({{adjusted}} тенге).',
  'field.CORRECTION_NEEDS_DOCUMENT': 'Отрицательная сумма — исправление; укажите документ, на котором оно основано.',
  'field.CSV_FIELD_COUNT': 'В строке {{given}} полей, а в заголовке {{expected}}.',
  'field.CSV_HEADER':
    'Заголовок таблицы должен быть project;month;source;category;amount;document (дополнительно year). Не хватает, лишние или повторяются столбцы: {{columns}}.',
  'field.CSV_NOT_UTF8': 'Файл не в кодировке UTF-8; сохраните его в формате «CSV UTF-8».',
  'field.CSV_QUOTE': 'В таблице кавычка стоит не на месте или не закрыта.',
  'field.DUPLICATE_LINE': 'Строка с этим годом, источником и категорией дана дважды.',
  'field.EVIDENCE_MISSING': 'Нужен документ проекта, подтверждающий выполнение.',
  'field.FIRST_BUDGET_IS_DRAFT': 'В первой версии суммы не указываются: она утверждает проект бюджета.',
  'field.FORECAST_IN_PAST':
    'Этот день уже прошёл. Если веха достигнута, сообщите о выполнении; если нет, укажите день не раньше {{today}}.',
  'field.FUTURE_MONTH': 'Этот месяц ещё не наступил; последний возможный — {{thisMonth}}.',
  'field.MILESTONE_WAITS_FOR_ITSELF': 'Веха не может ждать саму себя.',
  'field.MONTH_TWICE': 'Этот месяц этой строки дан дважды.',
  'field.NAMED_TWICE': 'Указано дважды.',
  'field.NO_FILTER_IN_PAST': 'На прошлый день так отобрать нельзя: уберите этот отбор или смотрите на сегодня.',
  'field.NOT_AN_AMOUNT': 'Это не сумма в тенге; пример: 1 234 567,89. Если сумма неизвестна, оставьте поле пустым.',
  'field.NOT_A_MONTH': 'Месяц должен быть в виде ГГГГ-ММ, например 2026-09.',
  'field.NOT_SIGNED_MONEY':
    'Сумма должна быть десятичной строкой в тенге, не более двух знаков после точки, например "-1500.00".',
  'field.OWN_LINE_MANAGER': 'Никто не может быть линейным руководителем самому себе.',
  'field.PERIOD_TOO_LONG': 'Слишком длинный период; допускается не более {{years}} лет.',
  'field.PROJECT_NOT_IN_DELIVERY':
    'Проект на стадии «{{stage}}»; фактические расходы вносятся только по проекту в реализации.',
  'field.REACHED_ALREADY': 'Веха достигнута {{actualOn}}; её базовый срок больше не меняется.',
  'field.REASON_OF_ANOTHER_BASELINE':
    'Первоначальным бывает только первый базовый план; для следующих нужна причина изменения.',
  'field.SAME_AMOUNT': 'В бюджете уже стоит эта сумма.',
  'field.SAME_AS_PROMISED': 'Этот день уже стоит в базовом плане: {{day}}.',
  'field.TOTAL_CAUSE_MISSING':
    'Итог бюджета отклоняется от первой версии более чем на {{percent}} %; напишите причину в примечании.',
  'field.UNKNOWN_BUDGET_LINE':
    'В бюджете проекта нет строки «{{category}}» на {{year}} год ({{source}}). Сначала примите версию бюджета с ней или исправьте название.',
  'field.WEIGHT_TOO_BIG': 'Вес должен быть меньше 100 000.',
  'health.ABSORPTION_LAGS':
    'Освоение средств {{year}} года отстаёт: освоено {{absorbed}} %, прошло {{expected}} % года.',
  'health.ABSORPTION_ON_COURSE':
    'Освоение средств {{year}} года идёт в срок: освоено {{absorbed}} %, прошло {{expected}} % года.',
  'health.BUDGET_AS_PLANNED': 'Бюджет не изменился с первой версии: {{amount}} тенге.',
  'health.BUDGET_DEPARTS':
    'Уточнённый бюджет отличается от первой версии на {{percent}} %: {{to}} тенге вместо {{from}} тенге.',
  'health.BUDGET_FROM_NOTHING': 'В первой версии бюджета средств не было, в уточнённой — {{amount}} тенге.',
  'health.BUDGET_NOT_SET': 'Первая версия бюджета ещё не установлена; отклонение считать не от чего.',
  'health.END_ON_TIME': 'Проект завершается {{endsOn}}, не позже обещанного дня — {{promisedOn}}.',
  'health.END_SLIPS_few': 'Завершение сдвинулось на {{days}} дня: {{endsOn}} вместо {{promisedOn}}.',
  'health.END_SLIPS_many': 'Завершение сдвинулось на {{days}} дней: {{endsOn}} вместо {{promisedOn}}.',
  'health.END_SLIPS_one': 'Завершение сдвинулось на {{days}} день: {{endsOn}} вместо {{promisedOn}}.',
  'health.END_SLIPS_other': 'Завершение сдвинулось на {{days}} дня: {{endsOn}} вместо {{promisedOn}}.',
  'health.HIGH_RISKS_WITHOUT_RESPONSE_few': '{{risks}} высоких риска остаются без мер реагирования.',
  'health.HIGH_RISKS_WITHOUT_RESPONSE_many': '{{risks}} высоких рисков остаются без мер реагирования.',
  'health.HIGH_RISKS_WITHOUT_RESPONSE_one': '{{risks}} высокий риск остаётся без мер реагирования.',
  'health.HIGH_RISKS_WITHOUT_RESPONSE_other': '{{risks}} высокого риска остаётся без мер реагирования.',
  'health.ISSUES_OVERDUE_few': '{{issues}} проблемы не решены в срок.',
  'health.ISSUES_OVERDUE_many': '{{issues}} проблем не решено в срок.',
  'health.ISSUES_OVERDUE_one': '{{issues}} проблема не решена в срок.',
  'health.ISSUES_OVERDUE_other': '{{issues}} проблемы не решено в срок.',
  'health.MILESTONES_OVERDUE_few': 'Просрочены {{milestones}} вехи, {{percent}} % по весу.',
  'health.MILESTONES_OVERDUE_many': 'Просрочено {{milestones}} вех, {{percent}} % по весу.',
  'health.MILESTONES_OVERDUE_one': 'Просрочена {{milestones}} веха, {{percent}} % по весу.',
  'health.MILESTONES_OVERDUE_other': 'Просрочено {{milestones}} вехи, {{percent}} % по весу.',
  'health.MONEY_WITHOUT_SOURCE': 'Для {{amount}} тенге источник финансирования не определён.',
  'health.NOTHING_OVERDUE': 'Просроченных вех нет.',
  'health.NOTHING_SPENT_KNOWN': 'Сведений об освоении средств {{year}} года ещё нет.',
  'health.NO_BASELINE': 'Базового плана нет: ничего не обещано, и о сроках судить не по чему.',
  'health.NO_BUDGET': 'Бюджета ещё нет.',
  'health.NO_OPEN_RISKS': 'Открытых рисков нет.',
  'health.NO_RISKS_ASSESSED': 'Риски ещё не оценивались.',
  'health.WORST_RISK': 'Наибольшая оценка открытого риска — {{score}} из 25.',
  'schedule.draft_of_others': 'веха черновика, который вам не виден',
  'term.acceptance.accepted': 'принято',
  'term.acceptance.none': 'отчёта нет',
  'term.acceptance.returned': 'возвращено',
  'term.acceptor.head': 'руководитель направления',
  'term.acceptor.manager': 'руководитель проекта',
  'term.acceptor.office': 'проектный офис',
  'term.level.committee': 'Управляющий комитет',
  'term.level.head': 'руководитель направления',
  'term.level.office': 'проектный офис',
  'term.level.owner': 'ответственный',
  'term.nextVersionBy.change_request': 'запрос на изменение',
  'term.nextVersionBy.planners': 'новая версия бюджета',
  'term.possible.answer': 'ответить',
  'term.possible.change': 'изменить',
  'term.possible.submit': 'подать',
  'term.possible.withdraw': 'отозвать',
  'term.route.committee': 'Управляющий комитет',
  'term.route.head': 'руководитель направления',
  'term.route.manager': 'руководитель проекта',
  'term.state.answered': 'дан ответ',
  'term.state.confirmed': 'подтверждено',
  'term.state.declined': 'отклонено',
  'term.state.occurred': 'наступило',
  'term.state.rejected': 'отказано',
  'term.state.released': 'освобождено',
  'term.state.requested': 'запрошено',
  'term.state.resolved': 'решено',
  'term.state.submitted': 'подано',
  'term.state.withdrawn': 'отозвано',
  'term.step.answer': 'ответить',
  'term.step.ask_again': 'спросить снова',
  'term.step.change': 'изменить',
  'term.step.escalate': 'передать выше',
  'term.step.release': 'освободить',
  'term.step.reopen': 'открыть снова',
  'term.step.resolve': 'решить',
  'term.step.submit': 'подать',
  'term.step.withdraw': 'отозвать',
};
