export default {
  signs: 'Тек мыналарды көрсету',
  sign: {
    overdue: 'Мерзімі өткен межесі бар',
    flagged: 'Комитеттің назарында',
    diverging: 'Бағалар мен сигналдар алшақ',
    unfunded: 'Қаражаттың бір бөлігінің көзі жоқ',
    budgeted: 'Бюджеті жоқ',
  },
  without: {
    label: 'Көрсетілмеген',
    roadmap: 'Жол картасы',
    district: 'Аудан',
    oversight: 'Бақылау тәртібі',
    cost: 'Құны',
    citizens: 'Қамтылатын тұрғындар',
  },
  endsBefore: 'Аяқталу күні (дейін)',
  flagged: 'Комитеттің назарында',
  stageSince: '{{day}} бастап',
  notChosen: 'таңдалмаған',
  citizens: 'Тұрғындар',
  endsOn: 'Аяқталуы',
};
