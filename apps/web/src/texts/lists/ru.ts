export default {
  signs: 'Показать только',
  sign: {
    overdue: 'Есть просроченная веха',
    flagged: 'Под вниманием комитета',
    diverging: 'Оценки и сигналы расходятся',
    unfunded: 'Часть денег без источника',
    budgeted: 'Без бюджета',
  },
  without: {
    label: 'Не указано',
    roadmap: 'Дорожная карта',
    district: 'Район',
    oversight: 'Порядок контроля',
    cost: 'Стоимость',
    citizens: 'Охват жителей',
  },
  endsBefore: 'Завершается до',
  flagged: 'Под вниманием комитета',
  stageSince: 'с {{day}}',
  notChosen: 'не выбран',
  citizens: 'Жителей',
  endsOn: 'Завершение',
};
