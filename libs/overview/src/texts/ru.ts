export const ru = {
  'attention.accept_instruction':
    'Поручение {{number}} отмечено исполненным: «{{what}}». Примите исполнение или верните.',
  'attention.accept_milestone': 'Веха «{{title}}» отмечена достигнутой {{day}}. Примите отчёт или верните.',
  'attention.accept_proposal': 'Предложение вашего направления ждёт принятия или возврата.',
  'attention.answer_change_request': 'Запрос на изменение № {{number}} ждёт вашего ответа.',
  'attention.answer_issue': 'Проблема «{{what}}» ждёт вашего ответа.',
  'attention.answer_proposal':
    'Веха «{{title}}» ждёт опаздывающих работ и сместится на {{day}}. Согласитесь или отклоните.',
  'attention.answer_team_request': '{{person}}: запрошено участие в команде проекта. Согласитесь или отклоните.',
  'attention.attest':
    'Предложение может быть значимым по критерию {{criteria}}. Подтвердите значимость или её отсутствие.',
  'attention.confirm_update': 'Статус-отчёт проекта за {{period}} ждёт вашего подтверждения или возврата.',
  'attention.explain_variance_few': '{{count}} строки бюджета отклоняются от плана без причины в словах.',
  'attention.explain_variance_many': '{{count}} строк бюджета отклоняются от плана без причины в словах.',
  'attention.explain_variance_one': '{{count}} строка бюджета отклоняется от плана без причины в словах.',
  'attention.explain_variance_other': '{{count}} строки бюджета отклоняются от плана без причины в словах.',
  'attention.instruction': 'Срок поручения {{number}} — {{day}}: «{{what}}».',
  'attention.overdue_milestone': 'Веха «{{title}}» должна была быть достигнута {{day}}.',
  'attention.put_on_agenda': 'Проект, направленный в комитет, ещё не включён в повестку.',
  'attention.rate': 'Ваша оценка проекта отсутствует или устарела.',
  'attention.review_risk': 'Срок пересмотра риска «{{what}}» истёк {{day}}.',
  'attention.revise_proposal': 'Предложение возвращено: {{reason}}',
  'attention.sign_minutes': 'Протокол {{number}} ждёт вашей подписи.',
  'attention.stale_forecast': 'Прогноз вехи «{{title}}» ({{day}}) давно не подтверждался.',
  'attention.table_change_request': 'Запрос на изменение № {{number}} ждёт комитета и ещё не включён в повестку.',
  'attention.table_issue': 'Проблема «{{what}}», вынесенная на комитет, ещё не включена в повестку.',
  'attention.vote': 'Открыто голосование по вопросу «{{what}}».',
  'attention.write_update': 'Статус-отчёт за {{period}} нужно представить до {{day}}.',
  'field.NO_SEARCH_IN_PAST':
    'По данным прошлых дней поиск по словам невозможен: уберите поиск или запросите данные на сегодня.',
  'field.MEETING_NOT_HELD': 'Заседание с таким идентификатором не проводилось.',
  'field.NO_MEETING_YET': 'Заседаний комитета ещё не было; укажите день.',
};
