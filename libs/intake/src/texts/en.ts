export const en = {
  'error.NO_POLICY_IN_FORCE': 'No intake policy is in force today. An administrator has to put one in force.',
  'error.POLICY_IN_FORCE': 'Version {{version}} has been put in force and never changes; draft a new one.',
  'error.POLICY_EFFECTIVE_IN_PAST': 'A policy cannot come into force on a day that has passed.',
  'error.NOT_SCREENED_NOW': 'At the stage “{{stage}}” the project is not screened.',
  'error.NO_OVERRIDE_IN_FORCE': 'No override of the screening is in force.',
  'field.IN_THE_PAST': 'The day has passed.',
  'criterion.1': 'Priority set by the Head of State, the Government or the akim of the city',
  'criterion.2': 'Complex cross-sector project, alone or as part of a bundle',
  'criterion.3':
    'Financed from the republican budget or carried out with central state bodies, and in need of coordination by the akim or at least two members of the Steering Committee',
  'criterion.4.1': 'High social and economic significance for the citizens',
  'criterion.4.2': 'Material effect on the safety of citizens or city facilities',
  'criterion.4.3': 'Significant innovation: first of its kind in the city',
  'criterion.4.4': 'Touches an iconic site of the city',
  'criterion.4.5': 'High cost of the project',
  'criterion.4.6': 'High implementation risks',

  'criterion.result.met': 'Met',
  'criterion.result.candidate': 'Awaits attestation by the head of direction',
  'criterion.result.evidence_missing': 'Evidence is missing',
  'criterion.result.not_met': 'Not met',

  'screening.awaitsAttestation': 'The head of direction has not attested the significance yet.',
  'screening.attested': 'The head of direction has attested the significance.',

  'screening.fact.mandate.issuer': 'issuer of the act',
  'screening.fact.mandate.number': 'number of the act',
  'screening.fact.mandate.date': 'date of the act',
  'screening.fact.funding.amount': 'amount from the republican budget',
  'screening.fact.coordination.level': 'level of the coordination needed',
  'screening.fact.coordination.members': 'number of Steering Committee members',
  'screening.fact.coordination.reason': 'reason why coordination is needed',
  'screening.fact.citizens.affected': 'number of citizens affected',
  'screening.fact.citizens.estimate': 'estimate of the social and economic effect',
  'screening.fact.safety.affected': 'statement whether safety is affected',
  'screening.fact.safety.estimate': 'estimate of the effect on crime, injuries, deaths or emergencies',
  'screening.fact.innovation.firstInCity': 'statement whether the project is the first in the city',
  'screening.fact.innovation.explanation': 'explanation of the innovation and technology',
  'screening.fact.iconicSite.name': 'name of the iconic site',
  'screening.fact.iconicSite.explanation': 'explanation of what is unique',
  'screening.fact.risks.title': 'name of the high risk',
  'screening.fact.risks.probability': 'probability of the risk',
  'screening.fact.risks.impact': 'impact of the risk',
  'screening.fact.riskQuestion': 'question to the Steering Committee about the risks',

  'reason.MANDATE_FROM_HEAD_OF_STATE':
    'The Head of State set the priority of the project: act No. {{number}} of {{date}}.',
  'reason.MANDATE_FROM_GOVERNMENT': 'The Government set the priority of the project: act No. {{number}} of {{date}}.',
  'reason.MANDATE_FROM_AKIM': 'The akim of the city set the priority of the project: act No. {{number}} of {{date}}.',
  'reason.MANDATE_EVIDENCE_MISSING': 'The act that set the priority is not named in full. Missing: {{missing}}.',
  'reason.NO_MANDATE': 'No act of the Head of State, the Government or the akim that sets the priority is named.',

  'reason.CROSS_SECTOR_one':
    '{{organisations}} organisation of the akimat takes part; number of different heads of direction: {{heads}}.',
  'reason.CROSS_SECTOR_other':
    '{{organisations}} organisations of the akimat take part; number of different heads of direction: {{heads}}.',
  'reason.PARTS_MISSING':
    'There are enough organisations and heads of direction, but the part of these is not described: {{withoutPart}}.',
  'reason.PARTICIPANTS_INCOMPLETE_one':
    '{{incomplete}} participant lacks the organisation, its kind or its head of direction, on which the result depends.',
  'reason.PARTICIPANTS_INCOMPLETE_other':
    '{{incomplete}} participants lack the organisation, its kind or its head of direction, on which the result depends.',
  'reason.NO_CITY_ORGANISATIONS':
    'No organisation of the akimat takes part; the criterion needs at least {{requiredOrganisations}}.',
  'reason.TOO_FEW_ORGANISATIONS_one':
    '{{organisations}} organisation of the akimat takes part; the criterion needs at least {{requiredOrganisations}}.',
  'reason.TOO_FEW_ORGANISATIONS_other':
    '{{organisations}} organisations of the akimat take part; the criterion needs at least {{requiredOrganisations}}.',
  'reason.TOO_FEW_HEADS_one':
    'The organisations of the akimat are curated by {{heads}} head of direction; the criterion needs at least {{requiredHeads}} different ones.',
  'reason.TOO_FEW_HEADS_other':
    'The organisations of the akimat are curated by {{heads}} heads of direction; the criterion needs at least {{requiredHeads}} different ones.',
  'reason.TOO_FEW_ORGANISATIONS_AND_HEADS_one':
    '{{organisations}} organisation of the akimat takes part, at least {{requiredOrganisations}} are needed; number of heads of direction: {{heads}}, at least {{requiredHeads}} are needed.',
  'reason.TOO_FEW_ORGANISATIONS_AND_HEADS_other':
    '{{organisations}} organisations of the akimat take part, at least {{requiredOrganisations}} are needed; number of heads of direction: {{heads}}, at least {{requiredHeads}} are needed.',

  'reason.REPUBLICAN_MONEY_AND_AKIM':
    'The republican budget gives {{amount}} tenge, and coordination by the akim of the city is needed.',
  'reason.REPUBLICAN_MONEY_AND_COMMITTEE_MEMBERS_one':
    'The republican budget gives {{amount}} tenge, and coordination by {{members}} member of the Steering Committee is needed.',
  'reason.REPUBLICAN_MONEY_AND_COMMITTEE_MEMBERS_other':
    'The republican budget gives {{amount}} tenge, and coordination by {{members}} members of the Steering Committee is needed.',
  'reason.CENTRAL_BODY_AND_AKIM':
    'The project is carried out with central state bodies, and coordination by the akim of the city is needed.',
  'reason.CENTRAL_BODY_AND_COMMITTEE_MEMBERS_one':
    'The project is carried out with central state bodies, and coordination by {{members}} member of the Steering Committee is needed.',
  'reason.CENTRAL_BODY_AND_COMMITTEE_MEMBERS_other':
    'The project is carried out with central state bodies, and coordination by {{members}} members of the Steering Committee is needed.',
  'reason.COORDINATION_EVIDENCE_MISSING':
    'There is republican money or a central state body, but the evidence is not complete. Missing: {{missing}}.',
  'reason.NO_REPUBLICAN_MONEY_OR_CENTRAL_BODY':
    'No financing from the republican budget and no central state body takes part.',
  'reason.COORDINATION_NOT_NEEDED':
    'There is republican money or a central state body, but no need for coordination by the akim or by members of the Steering Committee is stated.',
  'reason.TOO_FEW_COMMITTEE_MEMBERS_one':
    'Coordination by {{members}} member of the Steering Committee is needed; the criterion asks for at least {{requiredMembers}}.',
  'reason.TOO_FEW_COMMITTEE_MEMBERS_other':
    'Coordination by {{members}} members of the Steering Committee is needed; the criterion asks for at least {{requiredMembers}}.',

  'reason.COVERED_BY_OTHER_CRITERIA_one': 'Not considered: the project already meets criterion {{criteria}}.',
  'reason.COVERED_BY_OTHER_CRITERIA_other': 'Not considered: the project already meets criteria {{criteria}}.',

  'reason.CITIZENS_REACH_THRESHOLD_one': 'The project affects {{affected}} citizen; the threshold is {{threshold}}.',
  'reason.CITIZENS_REACH_THRESHOLD_other': 'The project affects {{affected}} citizens; the threshold is {{threshold}}.',
  'reason.CITIZENS_EVIDENCE_MISSING': 'The significance for the citizens is not fully supported. Missing: {{missing}}.',
  'reason.CITIZENS_BELOW_THRESHOLD_one':
    'The project affects {{affected}} citizen, below the threshold of {{threshold}}.',
  'reason.CITIZENS_BELOW_THRESHOLD_other':
    'The project affects {{affected}} citizens, below the threshold of {{threshold}}.',
  'reason.CITIZENS_NOT_STATED': 'The number of citizens affected is not stated.',

  'reason.SAFETY_AFFECTED': 'The project has a material effect on the safety of citizens or city facilities.',
  'reason.SAFETY_EVIDENCE_MISSING': 'The effect on safety is not supported. Missing: {{missing}}.',
  'reason.SAFETY_NOT_AFFECTED': 'The project has no material effect on safety.',
  'reason.SAFETY_NOT_STATED': 'The effect of the project on safety is not stated.',

  'reason.FIRST_IN_CITY': 'The project is the first of its kind in the city.',
  'reason.INNOVATION_EVIDENCE_MISSING': 'The innovation is not supported. Missing: {{missing}}.',
  'reason.NOT_FIRST_IN_CITY': 'Projects of this kind have been carried out in the city before.',
  'reason.INNOVATION_NOT_STATED': 'The innovation of the project is not stated.',

  'reason.ICONIC_SITE_TOUCHED': 'The project touches an iconic site: {{site}}.',
  'reason.ICONIC_SITE_EVIDENCE_MISSING': 'The link to an iconic site is not supported. Missing: {{missing}}.',
  'reason.NO_ICONIC_SITE': 'No iconic site of the city is named.',

  'reason.COST_OVER_THRESHOLD': 'The cost of {{total}} tenge exceeds the threshold of {{threshold}} tenge.',
  'reason.COST_TOTAL_MISSING': 'The total cost is not stated; the categories add up to {{sum}} tenge.',
  'reason.COST_BREAKDOWN_MISSING': 'The cost of {{total}} tenge is not broken down by main categories.',
  'reason.COST_BREAKDOWN_INCOMPLETE_one': '{{incomplete}} line of the cost breakdown lacks its category or its amount.',
  'reason.COST_BREAKDOWN_INCOMPLETE_other':
    '{{incomplete}} lines of the cost breakdown lack their category or their amount.',
  'reason.COST_BREAKDOWN_DOES_NOT_ADD_UP':
    'The categories add up to {{sum}} tenge, which is not the total cost of {{total}} tenge.',
  'reason.COST_NOT_OVER_THRESHOLD': 'The cost of {{total}} tenge does not exceed the threshold of {{threshold}} tenge.',
  'reason.COST_NOT_STATED': 'The cost of the project is not stated.',

  'reason.HIGH_RISKS_one':
    'The register holds {{risks}} high risk; the highest score is {{worst}}, the threshold {{threshold}}.',
  'reason.HIGH_RISKS_other':
    'The register holds {{risks}} high risks; the highest score is {{worst}}, the threshold {{threshold}}.',
  'reason.HIGH_RISK_EVIDENCE_MISSING': 'The high risks are not fully supported. Missing: {{missing}}.',
  'reason.NO_HIGH_RISK': 'There is no high risk: the highest score is {{worst}}, the threshold {{threshold}}.',
  'reason.NO_RISKS_STATED': 'No implementation risks are stated.',

  'error.ATTESTATION_BY_OTHER_DIRECTION':
    'Only the head of direction {{direction}} attests the significance of this project.',
  'error.NOT_ATTESTABLE': 'A head of direction attests criteria 4.1–4.6 only; not attestable: {{criteria}}.',
  'field.NOT_POSITIVE': 'The amount must be greater than zero.',
} as const;
