export default {
  signs: 'Show only',
  sign: {
    overdue: 'Has an overdue milestone',
    flagged: 'For the committee’s attention',
    diverging: 'Ratings and signals are far apart',
    unfunded: 'Part of the money has no source',
    budgeted: 'No budget',
  },
  without: {
    label: 'Not stated',
    roadmap: 'Roadmap',
    district: 'District',
    oversight: 'Oversight',
    cost: 'Cost',
    citizens: 'People reached',
  },
  endsBefore: 'Ends before',
  flagged: 'For the committee’s attention',
  stageSince: 'since {{day}}',
  notChosen: 'not chosen',
  citizens: 'People',
  endsOn: 'Ends',
};
